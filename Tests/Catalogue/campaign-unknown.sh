legajo report interviews --at HEAD --campaign CAM-2030
