legajo audit --require-anchor
