legajo check --at annual/2023
