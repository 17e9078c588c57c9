import fc from 'fast-check'

/** Random input is the same in every run, so that a failure can be run again; `BELGI_SEED` tries other input. */
fc.configureGlobal({ seed: Number(process.env.BELGI_SEED ?? 1992) })
