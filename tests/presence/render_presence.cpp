// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the inbox with colleagues in it, in themes and directions for people to look at: render_presence FOLDER [LOOK].
#include "tests/presence/presencerig.h"
#include "tests/support/gallery.h"
#include "tests/support/testprogram.h"
#include "views/inbox/inboxlist.h"
#include "views/inbox/presencepage.h"


namespace render_presence {

using namespace campanile;
using namespace campanile::presencetest;
using test::Gallery;
using sync::Doing;

namespace {

void draw(Gallery &gallery)
{
    InboxRig rig;
    QList<RecordId> items;
    const QStringList texts{u"Do you ship to Norway?"_s, u"The winter roast is wonderful, thank you!"_s, u"My bag arrived torn again."_s, u"Are you open on Sunday?"_s,
                            u"Which of your coffees would you take for a filter machine at home?"_s, u"I cannot sign in to the shop."_s};
    for (int i = 0; i < texts.size(); ++i) {
        const QString at = conversationtest::wire(-(i + 1) * 40 * kMinute);
        items.append(rig.item(texts.at(i), {{u"senderName"_s, QStringList{u"Grace Hopper"_s, u"Ngozi Adeyemi with a name that takes its room"_s, u"Lena Fuchs"_s}.at(i % 3)},
                                            {u"receivedAt"_s, at}, {u"lastMessageAt"_s, at}, {u"readAt"_s, i % 2 ? QJsonValue(at) : QJsonValue()},
                                            {u"assignedToId"_s, i == 1 ? QJsonValue(rig.jon.toString()) : QJsonValue()}, {u"priority"_s, i == 2 ? u"high"_s : u"medium"_s}}));
    }
    const RecordId mara = RecordId::create('u');
    rig.person(mara, u"Mara Okafor"_s);
    auto panel = rig.panel({1000, 640});
    (void)test::standsStill(*panel);
    rig.others({rig.note(mara, items.at(0), Doing::Drafting), rig.note(rig.jon, items.at(0), Doing::Viewing), rig.note(rig.ada, items.at(1), Doing::Viewing),
                rig.note(rig.jon, items.at(2), Doing::Holding, -57 * kMinute), rig.note(rig.me, items.at(3), Doing::Viewing),
                rig.note(rig.ada, items.at(4), Doing::Drafting), rig.note(rig.jon, items.at(4), Doing::Drafting), rig.note(mara, items.at(4), Doing::Viewing)});
    for (int row = 0; row < 3; ++row) {
        panel->list()->setCurrentIndex(panel->model().index(row));
        gallery.shoot(*panel, u"inbox-%1"_s.arg(row));
    }
    QWidget home;
    home.resize(560, 240);
    QWidget *page = views::privacySettingsPage(rig.settings).factory(&home);
    page->resize(home.size());
    home.show();
    gallery.shoot(home, u"privacy"_s);
}

} // namespace

CAMPANILE_GALLERY(draw)

} // namespace render_presence
