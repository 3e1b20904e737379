// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the page about members and the dialog of an invitation in themes and directions for people to look at: render_members FOLDER [LOOK].
#include "tests/support/gallery.h"
#include "tests/support/testprogram.h"
#include "tests/viewsmembers/membersrig.h"
#include "views/members/invitedialog.h"


namespace render_members {

using namespace campanile;
using namespace campanile::memberstest;
using test::Gallery;

namespace {

void drawMembers(Gallery &gallery)
{
    Rig rig;
    rig.person(u"Dagny Vik"_s, u"dagny.vik@harbour-bakery.example.org"_s, u"manager"_s, {{u"awayUntil"_s, wire(5 * kDay)}});
    rig.person(u"Eli Moen"_s, u"eli@example.org"_s, u"viewer"_s);
    rig.invite(u"frida@example.org"_s, u"editor"_s, u"pending"_s, 5 * kDay);
    rig.invite(u"gustav@example.org"_s, u"viewer"_s, u"expired"_s, -kDay);
    rig.context.setWorkspace(u"Halden Coffee"_s, u"Europe/Oslo"_s, {});
    const auto page = makePage(rig, {520, 640});
    gallery.shoot(*page, u"members"_s);
    rig.answers.insert(u"Member/invite"_s, {{u"id"_s, RecordId::create('g').toString()}, {u"url"_s, u"https://campanile.example.org/invite/Jx0cM2dX7m0h5Qe1pXh8r5yA3s9uVd2kQwZbN4tE6gU"_s}, {u"expiresAt"_s, wire(kDay)}});
    auto *dialog = new views::InviteDialog(*rig.deps, u"owner"_s, {}, &rig.window);
    dialog->open();
    emailField(dialog)->setText(u"frida@example.org"_s);
    gallery.shoot(*dialog, u"invite-1"_s);
    dialog->findChildren<QPushButton *>().first()->setFocus();
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->isDefault())
            button->click();
    }
    gallery.shoot(*dialog, u"invite-2"_s);
    delete dialog;
    Rig alone(u"owner"_s, false);
    gallery.shoot(*makePage(alone, {520, 460}), u"alone"_s);
    Rig reader(u"viewer"_s);
    gallery.shoot(*makePage(reader, {520, 460}), u"reader"_s);
}

} // namespace

CAMPANILE_GALLERY(drawMembers)

} // namespace render_members
