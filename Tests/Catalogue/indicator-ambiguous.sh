mkdir -p indicators
for name in uno dos; do
  cat >indicators/IND-prueba-$name.md <<END
---
title: Prueba $name
status: active
perspective: process
measure: complaints_reopened
unit: "%"
direction: lower
target: 2
green: 5
yellow: 10
frequency: monthly
decimals: 1
valid_from: 2999-01-0$([ $name = uno ] && echo 1 || echo 2)
---
END
done
legajo check indicators
