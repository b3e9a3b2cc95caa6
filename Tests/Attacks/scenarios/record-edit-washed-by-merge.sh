# Direccion rewrites a proposal in her second role on a branch; another's merge of two edits hides whose words they are.
# expect: move-by-same-person
# signatures: none
as bruno
proposal ACT-2026-m4r7a
replace 'type: improvement' 'type: corrective' actions/2026/ACT-2026-m4r7a.md
save "Proponer" gestor
anchor
git switch -qc rama
as marta
replace 'title: Avisar antes' 'title: Avisar cuando se pueda' actions/2026/ACT-2026-m4r7a.md
save "Título" gestor
git switch -q main
as bruno
replace 'priority: low' 'priority: high' actions/2026/ACT-2026-m4r7a.md
save "Prioridad" gestor
merge rama
as marta
replace 'status: proposed' 'status: approved' actions/2026/ACT-2026-m4r7a.md
save "Aprobar" direccion
guilty
