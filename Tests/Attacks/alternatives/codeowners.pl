# codeowners.pl CODEOWNERS TEAMS AUTHOR: judges the changed paths on stdin (NUL between them) as a forge with code
# owners does, by its documentation: of each path the last pattern that matches names the owners; one of them must
# approve; nobody approves their own request; a path without owners needs nobody.
#
# Prints "through" where a colleague of one of the author's own teams can give every approval, so that nobody of
# another role is asked; "asks" where somebody else must look; "stuck" where nobody may approve.
use strict;
use warnings;

my ($owners_file, $teams_file, $author) = @ARGV;
my (%team, @rules);
open my $teams, '<', $teams_file or die;
while (<$teams>) { my ($name, @people) = split; $team{$name} = \@people if $name && $name !~ /^#/ }
open my $owners, '<', $owners_file or die;
while (<$owners>) {
  next if /^\s*(#|$)/;
  my ($pattern, @names) = split;
  push @rules, [regex($pattern), @names];
}

# A pattern as .gitignore has them, without negation and character classes, which code owners do not know either.
sub regex {
  my ($pattern) = @_;
  my $anchored = $pattern =~ m{^/|/.};
  $pattern =~ s{^/}{};
  my $folder = $pattern =~ s{/$}{};
  my $regex = join '', map { $_ eq '**' ? '.*' : $_ eq '*' ? '[^/]*' : $_ eq '?' ? '[^/]' : quotemeta }
    split /(\*\*|\*|\?)/, $pattern;
  my $start = $anchored ? '^' : '(?:^|/)';
  my $end = $folder ? '/' : '(?:/|$)';
  return qr/$start$regex$end/;
}

my $verdict = 'through';
local $/ = "\0";
while (my $path = <STDIN>) {
  chomp $path;
  my ($rule) = grep { $path =~ $_->[0] } reverse @rules;
  my (undef, @names) = $rule ? @$rule : ();
  next unless @names;
  my @eligible = grep { my $team = $_; grep { $_ ne $author } @{ $team{$team} // [] } } @names;
  if (!@eligible) { $verdict = 'stuck'; last }
  my @colleagues = grep { my $team = $_; grep { $_ eq $author } @{ $team{$team} } } @eligible;
  $verdict = 'asks' unless @colleagues;
}
print "$verdict\n";
