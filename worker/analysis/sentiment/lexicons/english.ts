/**
 * English words of product feedback that AFINN lacks or weighs for news and tweets. Written by hand for Earshot (MIT);
 * no data set was used. Intensifiers and dampeners follow VADER's list (Hutto & Gilbert 2014, MIT).
 */
import type { LexiconSource } from './lexicon-source.ts'

export const ENGLISH = {
  language: 'en',
  words: [
    [-3.1, 'worst atrocious abysmal'],
    [-2.9, 'unusable scam horrendous horrid horrible appalling disgusting dreadful'],
    [-2.6, 'terrible awful pathetic hate hated hates despise infuriating unbearable abomination'],
    [
      -2.4,
      `useless trash garbage uninstalling worthless pointless rubbish unacceptable ridiculous crappy shitty
      sucky lousy nightmare shambles fiasco ripoff scammed scammers deceptive dishonest malware hopeless`,
    ],
    [
      -2.2,
      `crash crashes crashed crashing uninstall uninstalled disappointing disappointment disappoints disappointed waste
      wasted frustrating frustrated frustrates frustration unreliable broken buggy incompetent insulting unplayable
      outrageous inexcusable mediocre`,
    ],
    [
      -2,
      `sucks sucked suck crap junk laggy glitchy unresponsive annoying annoys annoyed annoyance rude irritating painful poor
      poorly badly bad hideous defective faulty misleading unhelpful inconvenient intrusive unfriendly unstable inaccurate
      unprofessional boring tedious dull bland lame stupid dumb ugly inferior flimsy cheated bogus nonfunctional
      unsatisfied dissatisfied unhappy upset angry overcomplicated`,
    ],
    [
      -1.8,
      `freeze freezes freezing frozen lag lags lagging glitch glitches sluggish clunky cluttered confusing confused
      confuses overpriced spam spammy cumbersome awkward messy convoluted unintuitive incorrect incorrectly
      malfunction malfunctions malfunctioning unwanted incompatible unclear unnecessary unnecessarily shoddy subpar
      forgettable tiresome overrated predictable lifeless pretentious contrived`,
    ],
    [
      -1.5,
      `bug bugs slow slower slowly slowest error errors fail fails failed failing failure failures stuck lost loses
      losing impossible unable missing delay delays delayed cancel cancelled canceled cancels downgrade breaks hang
      hangs hung vanish vanishes vanished disappear disappears disappeared complicated wrong wrongly lacks lacking
      lack stopped hassle crammed noisy loud leak leaks leaking scratched dead died difficult hard
      struggle struggling struggled trouble troubles troublesome problem problems problematic issue issues`,
    ],
    [
      -1.2,
      'meh nope expensive pricey costly limited limits lengthy wait waited waiting forced refund worse worsened',
    ],
    [-0.8, 'ads ad adverts fix crowded repetitive inconsistent outdated complaint complaints'],
    [
      0.8,
      'ok okay fixed decent fine adequate works work working worked improved improves improving',
    ],
    [
      1.2,
      'simple solved solves resolved resolves helps helped fresh deserves informative viral sturdy durable solid compact affordable bargain',
    ],
    [
      1.5,
      `easy easily easier smooth smoothly fast faster quick quickly quicker handy convenient recommend recommended
      recommends useful usable clean neat clear clearly consistent practical responsive accurate accurately
      comfortable thanks thank grateful thankful lightweight sleek stylish modern friendly`,
    ],
    [
      1.9,
      `intuitive reliable nice nicely helpful enjoy enjoyed enjoys enjoying enjoyable pleased satisfied satisfying polished
      elegant effortless effortlessly pleasant happy impressive impressed cool fun good well glad addictive
      versatile refreshing charming engaging clever heartfelt touching gripping captivating compelling delightful`,
    ],
    [
      2.4,
      `great seamless seamlessly flawless flawlessly kudos lifesaver beautiful beautifully gorgeous stunning
      fab brilliant brilliantly superb superbly loving`,
    ],
    [2.9, 'love loved loves amazing awesome excellent fantastic wonderful wonderfully outstanding'],
    [3.2, 'perfect perfectly best incredible phenomenal exceptional magnificent'],
    [-1.5, 'joke excuse excuses nosedive downhill regret regrets'],
    [-0.8, "can't cant cannot couldn't couldnt won't wont nothing late deleted gone"],
    [-0.5, "doesn't doesnt didn't didnt isn't isnt never"],
    [
      0,
      `please hold die missed support supports supported share shares shared help want wants wanted hope hopes hoping
      hopefully yes yeah work friend friends care cares top solve solution solutions allow allows allowed offline chance
      chances matter matters reach reached reaching leave leaves certain promise promised promises safety clearly god pay
      restore restored join joined saved save saves fixed responsibility responsible accept accepted legal authority
      agreement significant gold active straight alert alerts demand demands united interest interested growing
      backed backs stop curious`,
    ],
  ],
  phrases: [
    [
      -2.6,
      [
        'waste of time',
        'waste of money',
        'piece of crap|junk|trash|garbage|shit',
        'rip off',
        'ripped off',
        'stay away',
        'do not|dont buy|download|install|bother|waste',
        'money back',
        'total joke',
        'what a joke',
      ],
    ],
    [
      -2,
      [
        'doesnt|dont|didnt|wont|isnt|wasnt|not|never|cant|stopped work|working',
        'does|do|did|is|was|has|will not work|working|worked',
        'no longer work|works',
        'wont|cant|cannot|doesnt|unable open|load|start|play|connect|sync|login|save|download|update|install',
        'wont let me',
        'doesnt let me',
        'keeps|kept|keep crashing|freezing|stopping|failing|disconnecting|closing|logging',
        'never|not again',
        'fed up',
        'thanks for nothing',
        'no excuse|excuses',
        'no refund|refunds|response|reply',
        'bad joke',
        'not|never fixed|solved|resolved',
        'out of order',
        'falls|fell|fall apart',
        'give|gave up',
        'going backwards',
        'yeah right',
        'sick of',
        'tired of',
        'on hold for',
      ],
    ],
    [
      -1.6,
      [
        'let down',
        'lets down',
        'not worth',
        'too bad',
        'too many ads|bugs|clicks|steps|errors',
        'too much money|trouble',
        'too slow|expensive|small|complicated|hard|long',
        'so slow',
        'over charged',
        'overcharged',
        'no response|reply|answer|help|support|way|option',
        'nobody|noone answers|answered|replies|replied',
        'took|takes forever',
        'hard to find|use|read|see|understand',
        'not happy|impressed|acceptable|ok|okay',
        'used to be|work',
        'want my money',
        'log|logs|logged me out',
        'signs|signed|logging me out',
      ],
    ],
    [
      -1.2,
      [
        'no longer',
        'needs improvement|work|fixing|updating',
        'need to fix',
        'needs to be fixed',
        'please fix',
        'could be better',
        'should be better',
        'cant even',
        'on hold',
        'wish it had|could|would|was|were',
        'so so',
        'hit or miss',
        'nothing special',
        'cant|cannot|couldnt fix|solve|resolve|cancel|return|reach|stop|contact',
        'not sure',
      ],
    ],
    [
      0,
      [
        'customer service',
        'customer support',
        'bug fixes',
        'help center|desk',
        'error message',
        'thank god',
        'good morning|evening|afternoon|day',
      ],
    ],
    [
      0.6,
      [
        'would|id love to|a|an|it|this|some|more',
        'could be worse',
        'would be nice|great|good|cool|awesome|helpful|perfect|useful|amazing',
        'nice to have',
      ],
    ],
    [
      1.5,
      [
        'not bad',
        'no problem|problems|issue|issues|complaint|complaints|bug|bugs|trouble',
        'without any problem|problems|issue|issues|trouble',
        'without problem|problems|issue|issues|trouble',
        'never crashed|crashes|fails|failed|disappoints',
        'works|work|worked|working fine|ok',
        'worth it',
        'worth every',
        'well worth',
        'keep up',
        'cant|can not wait',
        'game changer',
        'fixed|solved|resolved it|the|my|this|everything|within|quickly',
        'problem|issue|bug solved|resolved|fixed',
        'nothing but praise|good',
        'cant|cannot complain|fault|beat',
        'never let me down',
        'time saver',
        'life saver',
        'saves me',
        'saved me',
        'easy to use|navigate|understand|learn|set|install',
      ],
    ],
    [
      2.2,
      [
        'works|work|worked|working great|well|good|nicely|flawlessly',
        'keep it up',
        'keep up the good|great work',
        'good|nice|great job|work',
        'well done',
        'must have',
        'so good',
        'cant live without',
        'thumbs up',
        'highly recommend|recommended',
        'five|5 star|stars',
        'two thumbs up',
        'top notch',
      ],
    ],
    [
      3,
      [
        'works|work|worked|working perfectly',
        'the best',
        'love love',
        'best app ever',
        'second to none',
      ],
    ],
  ],
  negators: `not no never neither nor none nobody nothing nowhere without cannot cant can't dont don't doesnt doesn't
    didnt didn't isnt isn't wasnt wasn't arent aren't werent weren't wont won't wouldnt wouldn't couldnt couldn't
    shouldnt shouldn't hasnt hasn't havent haven't hadnt hadn't aint ain't n't rarely seldom despite nope hardly
    barely scarcely lacks lacking`,
  intensifiers: `absolutely amazingly awfully completely considerably decidedly deeply enormously entirely especially
    exceptionally extremely fabulously fully greatly hella highly hugely incredibly intensely majorly more most
    particularly purely quite really remarkably so substantially thoroughly totally tremendously uber unbelievably
    unusually utterly very such super way too damn fucking freaking soo sooo truly insanely ridiculously terribly`,
  dampeners:
    'almost kinda less little marginally occasionally partly slightly somewhat sorta rather fairly bit',
  contrasts: 'but however except',
  negatesAfter: 0,
} as const satisfies LexiconSource
