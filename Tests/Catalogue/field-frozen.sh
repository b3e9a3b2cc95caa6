as ana
replace 'Los servicios responden con rapidez' 'Los servicios responden pronto' campaigns/CAM-2026.md
legajo commit -m x
