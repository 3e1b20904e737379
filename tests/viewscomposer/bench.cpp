// SPDX-License-Identifier: GPL-3.0-or-later
// Time that the GUI thread is busy per keystroke in the composer, and per answer of the analysis. Limit: 2 ms.
#include "composerfixture.h"
#include "ui/theme/theme.h"
#include "views/composer/composerpanel.h"
#include "views/composer/postedit.h"
#include "views/composer/texteditors.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace campanile;
using namespace campanile::test;
using campanile::views::composer::ComposerPanel;
using campanile::views::composer::PostEdit;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    ui::Theme theme;
    theme.apply();
    ComposerFixture world;
    if (!world.start())
        return 1;
    QList<RecordId> accounts;
    for (const QString &platform : {u"mastodon"_s, u"bluesky"_s, u"twitter"_s, u"linkedin"_s, u"threads"_s})
        accounts.append(world.addAccount(platform, platform, platform));
    QString body;
    for (int i = 0; i < 20; ++i)
        body += u"A line about coffee, the harbour and #people with https://harbour.example/%1 in it.\n"_s.arg(i);
    const RecordId post = world.addPost({.body = body, .timezone = u"Europe/Berlin"_s, .accounts = accounts});
    ComposerPanel panel(*world.deps);
    panel.resize(900, 1000);
    panel.show();
    panel.openRecord(post, {});
    if (!QTest::qWaitFor([&] { return !panel.controller().analysis().targets.isEmpty(); }))
        return 2;
    PostEdit *edit = panel.editors()->part(0);
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    const QString words = u"the quick brown fox pours water over fresh coffee while the kettle sings "_s;
    QList<qint64> busy;
    for (int i = 0; i < 400; ++i) {
        const char key = words.at(i % words.size()).toLatin1();
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(edit, key);
        busy.append(timer.nsecsElapsed());
        QTest::qWait(5);
    }
    std::ranges::sort(busy);
    const double p99 = double(busy.at(busy.size() * 99 / 100)) / 1e6;
    std::printf("composer_keystroke ratio=%.2f goal=<=1\n", p99 / 2.0);
    return 0;
}
