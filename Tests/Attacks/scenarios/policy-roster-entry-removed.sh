# A person is taken out of the roster instead of ending their roles: their past work would be nobody's.
# expect: roster-entry-removed
# signatures: none
git switch -qc propuesta
as ana
perl -0pi -e 's/  - person: diego.olmos\n.*?(?=  - person)//s' roles.yaml
save "Diego no está más" dueno
git switch -q main
as laura
merge propuesta
guilty
