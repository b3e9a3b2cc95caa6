# A program where no rule foresees a file.
# expect: file-not-expected
# signatures: none
as bruno
echo 'print(1)' >instalar.py
save "Programa" gestor
guilty
