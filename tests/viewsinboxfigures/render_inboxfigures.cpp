// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the figures of the inbox in themes and directions for people to look at: render_inboxfigures FOLDER [LOOK].
#include "figuresrig.h"
#include "tests/support/gallery.h"
#include "tests/support/testprogram.h"
#include "views/inboxfigures/chartcard.h"
#include "views/inboxfigures/exportbox.h"

#include <QScrollArea>
#include <QScrollBar>

namespace render_inboxfigures {

using namespace campanile;
using namespace campanile::figurestest;
using test::Gallery;

namespace {

void draw(Gallery &gallery)
{
    FiguresRig f;
    f.accounts = {f.rig.account(u"instagram"_s, u"Halden Coffee Roasters"_s), f.rig.account(u"facebook"_s, u"Halden Coffee"_s), f.rig.account(u"mastodon"_s, u"@halden"_s)};
    for (const QString &name : {u"Anna Lindqvist"_s, u"Ben Okafor"_s, u"Mara Weiss"_s})
        f.person(name);
    f.policy(120);
    f.autumn(70, 24);
    const auto panel = f.make({1240, 1180});
    gallery.shoot(*panel, u"figures"_s);
    QWidget *explained = panel->explain(views::FigureKind::FirstReply);
    gallery.shoot(*explained, u"figures-explain"_s);
    explained->close();
    QWidget *box = panel->openExport();
    gallery.shoot(*box->window(), u"figures-export"_s);
    box->window()->close();
    for (views::ChartCard *chart : panel->findChildren<views::ChartCard *>())
        chart->showTable(true);
    panel->setPeriod(u"custom"_s);
    panel->resize(760, 1100);
    gallery.shoot(*panel, u"figures-tables"_s);
    for (views::ChartCard *chart : panel->findChildren<views::ChartCard *>())
        chart->showTable(false);
    panel->setPeriod(u"90"_s);
    panel->resize(380, 900);
    gallery.shoot(*panel, u"figures-narrow"_s);
    FiguresRig empty;
    const auto nothing = empty.make({900, 600});
    gallery.shoot(*nothing, u"figures-empty"_s);
}

} // namespace

CAMPANILE_GALLERY(draw)

} // namespace render_inboxfigures
