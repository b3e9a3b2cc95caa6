mkdir templates
echo '{{#sections}} {{heading}}' >templates/page.md.mustache
git add templates
as ana
git commit -qm Plantilla
legajo report interviews
