// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the dialog of a move in themes and directions for people to look at: render_move FOLDER [LOOK].
#include "tests/support/gallery.h"
#include "tests/support/testprogram.h"
#include "views/move/movedialog.h"

namespace render_move {

using namespace campanile;
using namespace Qt::StringLiterals;
using services::MoveProgress;
using test::Gallery;

namespace {

domain::MovePlan halden()
{
    domain::MovePlan plan;
    plan.name = u"Halden Coffee"_s;
    plan.records = 11'480;
    plan.posts = 431;
    plan.conversations = 1204;
    for (int i = 0; i < 312; ++i)
        plan.files.append({u"b%1"_s.arg(i), u"image/png"_s, 271'000, i < 2});
    plan.accounts = {{u"1"_s, u"@halden@mastodon.example"_s, u"mastodon"_s, true, 9},
                     {u"2"_s, u"halden.example.org"_s, u"bluesky"_s, true, 4},
                     {u"3"_s, u"Halden Coffee Roasters"_s, u"linkedin"_s, false, 6},
                     {u"4"_s, u"haldencoffee"_s, u"instagram"_s, false, 0}};
    return plan;
}

void drawMove(Gallery &gallery)
{
    auto *dialog = new views::MoveDialog(u"Halden Coffee"_s);
    dialog->show();
    gallery.shoot(*dialog, u"move-address"_s);
    dialog->showAddress(makeError(ErrorKind::Permission, u"move.noRight"_s));
    gallery.shoot(*dialog, u"move-noright"_s);
    dialog->showPlan(halden(), u"team.example.org"_s);
    gallery.shoot(*dialog, u"move-plan"_s);
    dialog->showProgress({MoveProgress::Stage::Files, 31'400'000, 84'010'000});
    gallery.shoot(*dialog, u"move-files"_s);
    dialog->showFailure(makeError(ErrorKind::Conflict, u"move.unknownOutcome"_s, {}, {u"team.example.org"_s}), true);
    gallery.shoot(*dialog, u"move-trouble"_s);
    dialog->showDone(u"team.example.org"_s, u"/home/dagny/.local/share/Campanile/backups/Halden Coffee 2026-11-21"_s);
    gallery.shoot(*dialog, u"move-done"_s);
    delete dialog;
}

} // namespace

CAMPANILE_GALLERY(drawMove)

} // namespace render_move
