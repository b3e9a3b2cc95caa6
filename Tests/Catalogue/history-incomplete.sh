git clone -q --depth 1 "file://$PWD" corta
legajo -C corta log
