# On a branch dueno words the questions anew while direccion validates them on main; the merge has both.
# expect: field-frozen
# signatures: none
as ana
sed 's/^title: .*/title: Entrevistas 2027/; s/^status: .*/status: in_validation/; s/^year: .*/year: 2027/; s/^opens: .*/opens: 2027-08-02/; s/^closes: .*/closes: 2027-10-29/' \
  "$CAM" >campaigns/CAM-2027.md
save "Cuestionario 2027" dueno
anchor
git switch -qc rama
replace 'Entiendo lo que me explican' 'Entiendo casi todo lo que me explican' campaigns/CAM-2027.md
save "Una pregunta" dueno
git switch -q main
as laura
replace 'status: in_validation' 'status: validated' campaigns/CAM-2027.md
save "Validar" direccion
as ana
merge rama
guilty
