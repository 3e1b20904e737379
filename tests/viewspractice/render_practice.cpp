// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the practice network's panel in themes and directions for people to look at: render_practice FOLDER [LOOK].
#include "tests/support/gallery.h"
#include "tests/support/testprogram.h"
#include "tests/viewspractice/practicerig.h"
#include "views/practice/practicecontroller.h"


namespace render_practice {

using namespace campanile;
using namespace campanile::practicetest;
using test::Gallery;

namespace {

void seed(Rig &rig)
{
    rig.addAccount(u"halden"_s, u"Halden Coffee"_s);
    rig.publish({u"The winter roast is here. ☕ Come by before Friday, or have it sent: https://halden.example/winter"_s}, 4,
                {picture(QColor(0xd9, 0xb3, 0x8c), QColor(0x6b, 0x42, 0x26))}, u"halden"_s);
    rig.publish({u"How we cup on Mondays, in two parts."_s, u"First the dry smell, then the crust at four minutes. Nobody talks until the spoon is down."_s}, 95);
    rig.publish({u"<b>Markup</b> is text here: <script>alert('x')</script>"_s}, 60 * 26, {}, u"halden"_s);
    rig.publish({u"Three rooms, one roaster."_s}, 60 * 24 * 4,
                {picture(QColor(0x9f, 0xb8, 0xad), QColor(0x2f, 0x4f, 0x4f)), picture(QColor(0xe6, 0xc2, 0x9f), QColor(0x8c, 0x4a, 0x2f), {480, 640}),
                 picture(QColor(0xc7, 0xce, 0xea), QColor(0x55, 0x5b, 0x8c))});
}

void drawAll(Gallery &gallery)
{
    Rig rig;
    seed(rig);
    for (const auto &[tag, size] : {std::pair(u"wide"_s, QSize(900, 760)), std::pair(u"narrow"_s, QSize(340, 760))}) {
        const auto panel = rig.make(size);
        gallery.shoot(*panel, u"practice-posts-%1"_s.arg(tag));
        panel->controller().setMode(u"timeoutAfterAccept"_s, views::FaultMode::Once);
        panel->controller().setMode(u"slowMedia"_s, views::FaultMode::Always);
        if (!panel->restoreState({{u"tab"_s, u"faults"_s}}, 1))
            qFatal("the panel has no faults");
        gallery.shoot(*panel, u"practice-faults-%1"_s.arg(tag));
    }
    {
        rig.network.reset();
        QFile file(rig.fixture.folder.filePath(u"practice.sqlite"_s));
        if (!file.open(QIODevice::ReadWrite) || file.write(QByteArray(4096, '\0')) != 4096)
            qFatal("the file cannot be damaged");
    }
    rig.network = std::make_unique<server::PracticeHome>(rig.fixture.folder.path(), *rig.fixture.engine, rig.clock);
    if (!rig.network->start())
        qFatal("the network does not begin anew");
    gallery.shoot(*rig.make({900, 520}), u"practice-anew-wide"_s);
    gallery.shoot(*rig.make({340, 620}), u"practice-anew-narrow"_s);
    Rig off(false);
    gallery.shoot(*off.make({420, 520}), u"practice-off"_s);
    Rig empty;
    gallery.shoot(*empty.make({420, 520}), u"practice-empty"_s);
}

} // namespace

CAMPANILE_GALLERY(drawAll)

} // namespace render_practice
