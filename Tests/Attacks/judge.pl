# judge.pl JUDGE EXPECT STATUS EXPECTED OUT ERR: compares what the program found with what a scenario expects.
use strict;
use warnings;
use JSON::PP;

my ($judge, $expect, $status, @files) = @ARGV;
my ($expected, $out, $err) = map { local (@ARGV, $/) = $_; scalar <> // '' } @files;
my $honest = $expect eq 'honest' || $expect eq 'through';

my (%wanted, %found);
$wanted{$_}++ for split /\n/, $expected;
my $report = eval { decode_json($out) };
if ($report) {
  for my $finding (grep { $_->{severity} eq 'error' } @{ $report->{findings} }) {
    $found{"$finding->{code} " . ($finding->{commit} ? $finding->{commit}{id} : '-')}++;
  }
}
# A refusal of the program itself; a server's hook says all in text, and closes with push-not-allowed.
$found{"$1 -"}++ while $err =~ /^(?:remote: )?legajo: .*\[([a-z-]+)\]\s*$/mg;
if ($judge eq 'receive') {
  $found{"$1 -"}++ while $err =~ /^remote: error\[([a-z-]+)\]/mg;
  %wanted = map { s/ .*/ -/r => 1 } keys %wanted;
}

delete $found{'push-not-allowed -'};

my @codes = do { my %seen; grep { !$seen{$_}++ } map { s/ .*//r } sort keys %found };
print $status == 0 ? 'passed' : 'refused', @codes ? ': ' . join(' ', @codes) : '', "\n";

my @faults;
push @faults, "expected to $_" for $honest ? ($status == 0 ? () : 'pass') : $status == 0 ? 'be refused' : ();
push @faults, 'the scenario says nothing of its guilty' if !$honest && !%wanted;
push @faults, "not found: $_" for grep { !$found{$_} } sort keys %wanted;
push @faults, "not expected: $_" for grep { !$wanted{$_} } sort keys %found;
push @faults, "status $status" if $status > 2;
if (@faults) {
  print STDERR map { "  $_\n" } @faults;
  print STDERR $out, $err if $ENV{VERBOSE} || (!$report && $judge ne 'receive');
  exit 1;
}
