/** English forms that endings do not explain, by their base form. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `be: am is are was were been being
have: has had having
do: does did done doing
go: goes went gone going
say: said
make: made
take: took taken
come: came
see: saw seen
know: knew known
give: gave given
find: found
think: thought
tell: told
become: became
leave: left
feel: felt
bring: brought
begin: began begun
keep: kept
hold: held
write: wrote written
stand: stood
hear: heard
mean: meant
meet: met
run: ran
pay: paid
sit: sat
speak: spoke spoken
lead: led
grow: grew grown
lose: lost
fall: fell fallen
send: sent
build: built
understand: understood
draw: drew drawn
break: broke broken
spend: spent
rise: rose risen
drive: drove driven
buy: bought
wear: wore worn
choose: chose chosen
seek: sought
throw: threw thrown
catch: caught
teach: taught
win: won
forget: forgot forgotten
sell: sold
fight: fought
fly: flew flown
strike: struck stricken
sing: sang sung
hide: hid hidden
shoot: shot
arise: arose arisen
deal: dealt
eat: ate eaten
sleep: slept
swear: swore sworn
steal: stole stolen
freeze: froze frozen
bear: bore borne born
blow: blew blown
hang: hung
bind: bound
lay: laid
lie: lain
show: shown
man: men
woman: women
child: children
person: people persons
foot: feet
tooth: teeth
mouse: mice
goose: geese
life: lives
wife: wives
leaf: leaves
half: halves
knife: knives
thief: thieves
crisis: crises
analysis: analyses
basis: bases
thesis: theses
hypothesis: hypotheses
phenomenon: phenomena
criterion: criteria
datum: data
medium: media
good: better best
bad: worse worst
die: died dies dying`
    .split('\n')
    .flatMap((line) => {
      const [base = '', forms = ''] = line.split(': ')
      return forms.split(' ').map((form) => [form, base] as const)
    }),
)
