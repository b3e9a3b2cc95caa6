# page.pl SCENARIOS MEASURED: docs/attacks.md.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));

my ($folder, $measured) = @ARGV;
my (%other, $when);
open my $file, '<', $measured or die "$measured: $!";
while (<$file>) {
  chomp;
  if (/^# Measured (.*)/) { $when = $1; next }
  next if /^#/;
  my ($name, @verdicts) = split /\t/;
  $other{$name} = \@verdicts;
}

my (@attacks, @honest, @open);
for my $path (sort glob "$folder/*.sh") {
  my ($name) = $path =~ m{([^/]+)\.sh$};
  open my $script, '<', $path or die;
  my %row = (name => $name, owners => $other{$name}[0] // '?', gitolite => $other{$name}[1] // '?');
  while (<$script>) {
    last unless /^# /;
    chomp;
    if (/^# (expect|signatures|judge|because|left|alternatives): (.*)/) { $row{$1} = $2 }
    else { $row{what} = substr $_, 2 }
  }
  push @{ $row{expect} eq 'honest' ? \@honest : $row{expect} eq 'through' ? \@open : \@attacks }, \%row;
}

sub judge {
  my ($judge) = @_;
  return 'audit' unless $judge;
  return $judge eq 'receive' ? 'push' : 'request';
}
sub counted {
  my ($column, $verdict, @rows) = @_;
  return scalar grep { $_->{$column} eq $verdict } @rows;
}
my %words = (through => '**lets through**', asks => 'asks another role', stuck => 'stuck', stopped => 'stops', '-' => '–', '?' => '?');
my %honest_words = (through => 'passes', asks => 'asks another role', stuck => '**stuck**', stopped => '**stops**', '-' => '–', '?' => '?');

my @faced = grep { $_->{owners} ne '-' } @attacks;
print <<"HEAD";
# Attacks

What people tried to get into the main branch with git and a text editor, and what came of it. Each row is a script in
`Tests/Attacks/scenarios` that makes it with git in a copy of the sample; `swift test` runs all of them and compares
codes and commits. Made by `Scripts/attacks --page`; `Scripts/attacks` runs the table and prints it.

- *signatures*: `none` (nobody signs: legajo judges what commits say of themselves, and says that identity is not
  proved), `required` (direccion and dueno sign, the roster has their keys), `pusher` (a server that knows who pushes).
- *judged by*: `audit` (`legajo audit`), `request` (`legajo check --range`, as in a forge's check), `push`
  (`legajo hook pre-receive`).
- *code owners*: rules by path and author as `CODEOWNERS` has them, by their documentation: the last pattern that
  matches names the owners, one of them approves, nobody approves their own request; the main branch takes no force
  push. *Lets through*: a colleague of the author's own role can give every approval that is asked for. *Asks another
  role*: somebody else has to look at it, and to see it.
- *gitolite*: pushes to a live gitolite with one key a person and rules by path (`VREF/NAME`). It compares a new tag
  with nothing, and so stops every tag that holds a file which its pusher may not change, the honest ones too.
- –: what reaches no forge, or is no single person's push.

Both know the same rules, as far as paths and authors can say them: `Tests/Attacks/alternatives`.
Measured $when

| | legajo | code owners | gitolite |
|---|---|---|---|
HEAD
my @tried = (@faced, @open);
printf "| attacks that reach a forge, refused | %d of %d | %d of %d (%d more ask another role) | %d of %d |\n",
  scalar(@faced), scalar(@tried), counted('owners', 'stopped', @tried) + counted('owners', 'stuck', @tried),
  scalar(@tried), counted('owners', 'asks', @tried), counted('gitolite', 'stopped', @tried), scalar(@tried);
printf "| other attacks, refused | %d of %d | – | – |\n", @attacks - @faced, @attacks - @faced;
my @sent = grep { $_->{owners} ne '-' } @honest;
printf "| honest flows let through | %d of %d | %d of %d | %d of %d |\n", scalar(@honest), scalar(@honest),
  @sent - counted('owners', 'stuck', @sent) - counted('owners', 'stopped', @sent), scalar(@sent),
  counted('gitolite', 'through', @sent), scalar(@sent);

sub table {
  my ($words, @rows) = @_;
  print "| name | what | signatures | judged by | legajo | code owners | gitolite |\n|---|---|---|---|---|---|---|\n";
  for my $row (@rows) {
    my $verdict = $row->{expect} eq 'honest' ? 'passes' : $row->{expect} eq 'through' ? 'lets through' : join ', ', map { "`$_`" } split ' ', $row->{expect};
    print '| ', join(' | ', $row->{name}, $row->{what}, $row->{signatures}, judge($row->{judge}), $verdict,
      $words->{ $row->{owners} }, $words->{ $row->{gitolite} }), " |\n";
  }
}
print "\n## Attacks\n\n";
table(\%words, @attacks);
if (@open) {
  print "\n## What is let through\n\n";
  table(\%words, @open);
  print "\n";
  print "- $_->{name}: $_->{because}.\n" for @open;
}
print "\n## Honest flows\n\n";
table(\%honest_words, @honest);
