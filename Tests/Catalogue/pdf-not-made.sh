PATH=/dev/null legajo report interviews --format pdf
