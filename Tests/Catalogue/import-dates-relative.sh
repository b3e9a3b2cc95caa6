printf 'id\tCF.{Survey Answered}\tCF.{Satisfaction}\n5501\t3 days ago\t5\n' >e.tsv
legajo import rt e.tsv
