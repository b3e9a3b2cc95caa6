# A status by an alias of YAML.
# expect: yaml-forbidden
# signatures: none
as diego
perl -0pi -e 's/status: proposed/status: *a/; s/title: /title: &a /' "$ACT"
save "Alias" ejecutor
nowhere
