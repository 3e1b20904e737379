// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the page about members and the dialog of an invitation in themes and directions for people to look at: render_members FOLDER.
#include "tests/viewsmembers/membersrig.h"
#include "ui/theme/theme.h"
#include "views/members/invitedialog.h"

#include <QApplication>
#include <QDir>
#include <QTranslator>

#include <cstdio>

using namespace campanile;
using namespace campanile::memberstest;

namespace {

struct MemberLook {
    const char *name;
    ui::ThemeMode mode;
    const char *locale;
};

constexpr MemberLook kMemberLooks[] = {{"light-en", ui::ThemeMode::Light, "en_US"}, {"dark-de", ui::ThemeMode::Dark, "de_DE"}, {"light-ar", ui::ThemeMode::Light, "ar_EG"}};

void shootMembers(QWidget &widget, const QDir &folder, const QString &name)
{
    QTest::qWait(400);
    if (!widget.grab().save(folder.filePath(name + u".png"_s)))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(name));
}

void drawMembers(const QDir &folder, const QString &look)
{
    Rig rig;
    rig.person(u"Dagny Vik"_s, u"dagny.vik@harbour-bakery.example.org"_s, u"manager"_s, {{u"awayUntil"_s, wire(5 * kDay)}});
    rig.person(u"Eli Moen"_s, u"eli@example.org"_s, u"viewer"_s);
    rig.invite(u"frida@example.org"_s, u"editor"_s, u"pending"_s, 5 * kDay);
    rig.invite(u"gustav@example.org"_s, u"viewer"_s, u"expired"_s, -kDay);
    rig.context.setWorkspace(u"Halden Coffee"_s, u"Europe/Oslo"_s, {});
    const auto page = makePage(rig, {520, 640});
    shootMembers(*page, folder, u"members-"_s + look);
    rig.answers.insert(u"Member/invite"_s, {{u"id"_s, RecordId::create('g').toString()}, {u"url"_s, u"https://campanile.example.org/invite/Jx0cM2dX7m0h5Qe1pXh8r5yA3s9uVd2kQwZbN4tE6gU"_s}, {u"expiresAt"_s, wire(kDay)}});
    auto *dialog = new views::InviteDialog(*rig.deps, u"owner"_s, {}, &rig.window);
    dialog->open();
    emailField(dialog)->setText(u"frida@example.org"_s);
    shootMembers(*dialog, folder, u"invite-1-"_s + look);
    dialog->findChildren<QPushButton *>().first()->setFocus();
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->isDefault())
            button->click();
    }
    shootMembers(*dialog, folder, u"invite-2-"_s + look);
    delete dialog;
    Rig alone(u"owner"_s, false);
    shootMembers(*makePage(alone, {520, 460}), folder, u"alone-"_s + look);
    Rig reader(u"viewer"_s);
    shootMembers(*makePage(reader, {520, 460}), folder, u"reader-"_s + look);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s);
    ui::Theme theme;
    theme.apply();
    for (const MemberLook &look : kMemberLooks) {
        const QLocale locale{QString::fromLatin1(look.locale)};
        QLocale::setDefault(locale);
        QTranslator translator;
        if (translator.load(QLocale(), u"campanile"_s, u"_"_s, u":/i18n"_s))
            QCoreApplication::installTranslator(&translator);
        QApplication::setLayoutDirection(locale.textDirection());
        theme.setMode(look.mode);
        drawMembers(folder, QString::fromLatin1(look.name));
        QCoreApplication::removeTranslator(&translator);
    }
    return 0;
}
