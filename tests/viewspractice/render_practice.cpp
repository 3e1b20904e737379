// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the practice network's panel in themes and directions for people to look at: render_practice FOLDER.
#include "tests/viewspractice/practicerig.h"
#include "ui/theme/theme.h"
#include "views/practice/practicecontroller.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

using namespace campanile;
using namespace campanile::practicetest;

namespace {

struct Look {
    const char *name;
    ui::ThemeMode mode;
    const char *locale;
};

constexpr Look looks[] = {{"light-en", ui::ThemeMode::Light, "en_US"},
                          {"dark-de", ui::ThemeMode::Dark, "de_DE"},
                          {"light-ar", ui::ThemeMode::Light, "ar_EG"},
                          {"contrast-en", ui::ThemeMode::HighContrast, "en_US"}};

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

void shoot(views::PracticePanel &panel, const QDir &folder, const QString &name)
{
    const bool settled = QTest::qWaitFor([&] { return panel.controller().state() != views::PracticeController::State::Loading; });
    QTest::qWait(600);
    const QString file = folder.filePath(name + u".png"_s);
    if (!settled || !panel.grab().save(file))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, u"."_s));
    ui::Theme theme;
    theme.apply();
    for (const Look &look : looks) {
        QLocale::setDefault(QLocale(QString::fromLatin1(look.locale)));
        QApplication::setLayoutDirection(QLocale().textDirection());
        theme.setMode(look.mode);
        Rig rig;
        seed(rig);
        for (const auto &[tag, size] : {std::pair(u"wide"_s, QSize(900, 760)), std::pair(u"narrow"_s, QSize(340, 760))}) {
            const auto panel = rig.make(size);
            shoot(*panel, folder, u"practice-posts-%1-%2"_s.arg(tag, QString::fromLatin1(look.name)));
            panel->controller().setMode(u"timeoutAfterAccept"_s, views::FaultMode::Once);
            panel->controller().setMode(u"slowMedia"_s, views::FaultMode::Always);
            if (!panel->restoreState({{u"tab"_s, u"faults"_s}}, 1))
                return 1;
            shoot(*panel, folder, u"practice-faults-%1-%2"_s.arg(tag, QString::fromLatin1(look.name)));
        }
    }
    theme.setMode(ui::ThemeMode::Light);
    QLocale::setDefault(QLocale(u"en_US"_s));
    QApplication::setLayoutDirection(Qt::LeftToRight);
    Rig off(false);
    shoot(*off.make({420, 520}), folder, u"practice-off"_s);
    Rig empty;
    shoot(*empty.make({420, 520}), folder, u"practice-empty"_s);
    return 0;
}
