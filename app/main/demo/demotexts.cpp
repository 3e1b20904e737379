// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/demo/demotexts.h"

namespace campanile::demo {

using namespace Qt::StringLiterals;

namespace {

struct Origin {
    QString name;
    QString region;
    QString process;
    QString notes;
};

const QList<Origin> &origins()
{
    static const QList<Origin> list{
        {u"Ethiopia Guji"_s, u"Hambela"_s, u"natural"_s, u"blueberry, jasmine and black tea"_s},
        {u"Kenya Nyeri"_s, u"Tetu"_s, u"washed"_s, u"blackcurrant, grapefruit and brown sugar"_s},
        {u"Colombia Huila"_s, u"Pitalito"_s, u"washed"_s, u"red apple, caramel and almond"_s},
        {u"Guatemala Huehuetenango"_s, u"La Libertad"_s, u"washed"_s, u"milk chocolate, orange and walnut"_s},
        {u"Rwanda Nyamasheke"_s, u"Lake Kivu"_s, u"honey"_s, u"red plum, cane sugar and rooibos"_s},
        {u"Brazil Cerrado"_s, u"Patrocínio"_s, u"natural"_s, u"hazelnut, cocoa and dried fig"_s},
        {u"Peru Cajamarca"_s, u"San Ignacio"_s, u"washed"_s, u"toffee, pear and vanilla"_s},
        {u"Costa Rica Tarrazú"_s, u"San Marcos"_s, u"honey"_s, u"apricot, honey and cinnamon"_s},
        {u"Sumatra Gayo"_s, u"Takengon"_s, u"wet-hulled"_s, u"cedar, dark chocolate and clove"_s},
        {u"Burundi Kayanza"_s, u"Gahahe"_s, u"washed"_s, u"cranberry, lime and black tea"_s},
    };
    return list;
}

const QStringList &brewers()
{
    static const QStringList list{u"V60"_s, u"Chemex"_s, u"AeroPress"_s, u"French press"_s, u"moka pot"_s,
                                  u"flat-bottom dripper"_s, u"cold brew jar"_s, u"espresso machine"_s};
    return list;
}

const QStringList &people()
{
    static const QStringList list{u"Ingrid"_s, u"Tomasz"_s, u"Amara"_s, u"Jonas"_s, u"Leila"_s, u"Mateo"_s, u"Sunniva"_s};
    return list;
}

const QStringList &streets()
{
    static const QStringList list{u"Harbour Street"_s, u"Mill Lane"_s, u"the old rope factory"_s, u"Station Square"_s};
    return list;
}

/** Fills %1, %2 ... by place; a sentence need not use every one of them. */
QString fill(QString text, const QStringList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        text.replace(u'%' + QString::number(i + 1), values.at(i));
    return text;
}

template<class T>
const T &pick(const QList<T> &list, Rng &rng)
{
    return list.at(qsizetype(rng.below(std::uint64_t(list.size()))));
}

DemoText originText(Rng &rng)
{
    const Origin &o = pick(origins(), rng);
    const QStringList bodies{
        u"%1 is on the shelf. A %3 lot from %2 with %4. We roasted it a touch lighter than last year so the fruit stays in front. ☕"_s,
        u"First roast of the new %1 this morning. %4 in the cup, and a sweetness that stays. %3 processed, grown around %2."_s,
        u"We cupped eleven samples and kept one: %1, %3, from %2. Expect %4. 250 g and 1 kg, roasted to order. https://halden.example/coffee"_s,
        u"If you liked last winter's filter, try this one. %1 tastes of %4, and it forgives a grinder that is not perfect. #singleorigin"_s,
    };
    DemoText t;
    t.title = u"New: %1"_s.arg(o.name);
    t.body = fill(pick(bodies, rng), {o.name, o.region, o.process, o.notes});
    t.labels = {u"product"_s};
    t.altText = u"A bag of %1 beside a bowl of roasted beans"_s.arg(o.name);
    t.hasLink = t.body.contains(u"https://"_s);
    return t;
}

DemoText brewingText(Rng &rng)
{
    const QString brewer = pick(brewers(), rng);
    const int dose = 14 + int(rng.below(8));
    const QStringList bodies{
        u"Bitter cup? Grind a little coarser before you change anything else. For a %1 we start at %2 g to %3 g of water and move one step at a time."_s,
        u"Our %1 recipe this week: %2 g of coffee, %3 g of water at 94 °C, three minutes. Write down what you taste. It helps more than a new kettle."_s,
        u"Water is most of your coffee. If your tap water is hard, a %1 with %2 g in %3 g will taste flat whatever you do. A simple filter jug changes that. 💧"_s,
        u"Weigh it once and you will know: most people use a third less coffee than they think. %1, %2 g, %3 g of water. #brewtips"_s,
    };
    DemoText t;
    t.title = u"Brewing: %1"_s.arg(brewer);
    t.body = fill(pick(bodies, rng), {brewer, QString::number(dose), QString::number(dose * 16)});
    t.labels = {u"how-to"_s};
    t.altText = u"Water poured over coffee in a %1"_s.arg(brewer);
    if (rng.below(4) == 0) {
        t.parts = {u"Step one: rinse the filter and warm the %1. Step two: bloom with twice the weight of the coffee and wait 40 seconds."_s.arg(brewer),
                   u"Step three: pour in circles up to %1 g, keep the level steady, and let it draw down. Step four: swirl, wait, drink."_s.arg(dose * 16)};
    }
    return t;
}

DemoText roasteryText(Rng &rng)
{
    const QString person = pick(people(), rng);
    const QStringList bodies{
        u"%1 has been at the drum since six. Twelve batches today, each one tasted tomorrow before it leaves the house."_s,
        u"The smell on Mill Lane this morning is our fault. Or %1's, to be exact. 🔥"_s,
        u"A batch that is two degrees off does not go into a bag. %1 turned it into cold brew for the team instead."_s,
        u"New on the wall: every roast profile of the last five years, drawn by %1. Come and look for your favourite."_s,
    };
    DemoText t;
    t.title = u"At the roastery"_s;
    t.body = fill(pick(bodies, rng), {person});
    t.labels = {u"behind the scenes"_s};
    t.altText = u"%1 at the roasting drum"_s.arg(person);
    return t;
}

DemoText cafeText(Rng &rng)
{
    const QString street = pick(streets(), rng);
    const QStringList bodies{
        u"The café at %1 opens at seven from Monday. Same beans, earlier buns."_s,
        u"Rain on the windows, cardamom buns from the oven, a table by the heater at %1. That is the plan for Saturday."_s,
        u"You asked for oat milk that does not split. We tried nine. Number seven is now at %1."_s,
        u"Two new seats in the window at %1. They look over the square and they are not reserved. ☕🥐"_s,
    };
    DemoText t;
    t.title = u"Café news"_s;
    t.body = fill(pick(bodies, rng), {street});
    t.labels = {u"café"_s};
    t.altText = u"A cup on a window table at %1"_s.arg(street);
    return t;
}

DemoText recipeText(Rng &rng)
{
    const Origin &o = pick(origins(), rng);
    const QStringList bodies{
        u"Cold brew for a weekend: 80 g of %1, ground coarse, one litre of cold water, 14 hours in the fridge. Strain twice. Keeps for four days."_s,
        u"Affogato with %1: one scoop of vanilla ice cream, one short espresso, nothing else. %2 does the rest."_s,
        u"Iced filter in five minutes: brew %1 at double strength straight onto ice. You keep %2 and lose the wait."_s,
        u"Espresso tonic, our way: tonic first, then ice, then a double of %1. Slowly, or it climbs out of the glass. 🍋"_s,
    };
    DemoText t;
    t.title = u"Recipe with %1"_s.arg(o.name);
    t.body = fill(pick(bodies, rng), {o.name, o.notes});
    t.firstComment = u"The whole recipe with pictures: https://halden.example/recipes"_s;
    t.labels = {u"recipe"_s, u"how-to"_s};
    t.altText = u"A tall glass of iced coffee made with %1"_s.arg(o.name);
    return t;
}

DemoText subscriptionText(Rng &rng)
{
    const Origin &o = pick(origins(), rng);
    const QStringList bodies{
        u"Subscribers get %1 first. It ships on Tuesday, roasted on Monday. You can pause whenever you travel. https://halden.example/subscribe"_s,
        u"What is in the box this month: %1, a brew card, and a note from the people who grew it. https://halden.example/subscribe"_s,
        u"One bag or two, every two weeks or every month, whole bean or ground. The subscription bends to your week, not the other way round."_s,
    };
    DemoText t;
    t.title = u"Subscription box"_s;
    t.body = fill(pick(bodies, rng), {o.name});
    t.labels = {u"subscription"_s, u"product"_s};
    t.altText = u"An open subscription box with two bags of coffee"_s;
    t.hasLink = t.body.contains(u"https://"_s);
    return t;
}

DemoText farmText(Rng &rng)
{
    const Origin &o = pick(origins(), rng);
    const QStringList bodies{
        u"We paid 41 per cent above the Fairtrade minimum for this year's %1. The contract is on our site, with names and prices, as always."_s,
        u"Harvest has started around %2. Pickers walk the same trees four times so that only ripe cherries come down."_s,
        u"Three days of rain too early and a third of a harvest is gone. Our partners in %2 have planted shade trees since 2021. This is the first year it shows."_s,
        u"A letter from %2 arrived today: the new drying tables are in use. You paid for them with every bag of %1. Thank you."_s,
    };
    DemoText t;
    t.title = u"From the farm: %1"_s.arg(o.region);
    t.body = fill(pick(bodies, rng), {o.name, o.region});
    t.labels = {u"sustainability"_s};
    t.altText = u"Coffee cherries drying on raised tables in %1"_s.arg(o.region);
    return t;
}

DemoText teamText(Rng &rng)
{
    const QString person = pick(people(), rng);
    const QStringList bodies{
        u"Meet %1, who answers your mails, packs your bags and knows which bean you bought in 2022. Say hello next time."_s,
        u"%1 came third at the national brewers cup. With our Kenya, a borrowed kettle and no sleep. We are proud. 🏅"_s,
        u"We are looking for a second pair of hands at the drum. %1 will teach you all of it. Write to jobs@halden.example."_s,
    };
    DemoText t;
    t.title = u"Team: %1"_s.arg(person);
    t.body = fill(pick(bodies, rng), {person});
    t.labels = {u"team"_s};
    t.altText = u"Portrait of %1 behind the bar"_s.arg(person);
    return t;
}

DemoText eventText(Rng &rng)
{
    const QString street = pick(streets(), rng);
    const QString person = pick(people(), rng);
    const QStringList bodies{
        u"Cupping on Thursday at 18:00, %1. Eight coffees, no slides, no sales talk. %2 pours. Ten seats, free, first come first served."_s,
        u"Latte art evening with %2 at %1. Bring the shaky hand you have. There will be plenty of milk."_s,
        u"Open roastery on Saturday. See a batch from green to bag, ask %2 everything, and take 100 g home. We start at %1 at 11:00."_s,
    };
    DemoText t;
    t.title = u"Event at %1"_s.arg(street);
    t.body = fill(pick(bodies, rng), {street, person});
    t.labels = {u"event"_s};
    t.altText = u"A row of cupping bowls on a long table"_s;
    return t;
}

DemoText offerText(Rng &rng)
{
    const Origin &o = pick(origins(), rng);
    const QStringList bodies{
        u"Last bags of %1. When it is gone it is gone until next autumn. https://halden.example/coffee"_s,
        u"A kilo of %1 ships free this week. No code, it is already in the basket. https://halden.example/coffee"_s,
        u"Three small bags, three countries, one box: the tasting set is back for the holidays, with %1 in the middle. 🎁 https://halden.example/gifts"_s,
    };
    DemoText t;
    t.title = u"Offer: %1"_s.arg(o.name);
    t.body = fill(pick(bodies, rng), {o.name});
    t.labels = {u"offer"_s, u"product"_s};
    t.altText = u"Three bags of coffee tied with string"_s;
    t.hasLink = true;
    return t;
}

} // namespace

DemoText makeText(Theme theme, Rng &rng)
{
    switch (theme) {
    case Theme::Origin:
        return originText(rng);
    case Theme::Brewing:
        return brewingText(rng);
    case Theme::Roastery:
        return roasteryText(rng);
    case Theme::Cafe:
        return cafeText(rng);
    case Theme::Recipe:
        return recipeText(rng);
    case Theme::Subscription:
        return subscriptionText(rng);
    case Theme::Farm:
        return farmText(rng);
    case Theme::Team:
        return teamText(rng);
    case Theme::Event:
        return eventText(rng);
    case Theme::Offer:
        return offerText(rng);
    }
    return {};
}

QStringList ideaTitles()
{
    return {u"What happens to the husks?"_s,
            u"Five questions for a coffee buyer"_s,
            u"Why our bags have a valve"_s,
            u"Decaf, done properly: how it is made"_s,
            u"A playlist for the Sunday shift"_s,
            u"Side by side: washed and natural from the same farm"_s,
            u"How we choose the milk"_s,
            u"The repair corner: grinders that came back to life"_s,
            u"Map of everyone we buy from"_s,
            u"Ask the roaster: an hour of answers"_s,
            u"Before and after: the old rope factory"_s,
            u"Compost week with the city garden"_s};
}

} // namespace campanile::demo
