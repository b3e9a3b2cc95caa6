as bruno
legajo new reclamo title="Sin red" received=2026-11-20
