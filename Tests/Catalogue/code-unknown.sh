legajo explain wrong-typo
