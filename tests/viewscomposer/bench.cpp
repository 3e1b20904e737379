// SPDX-License-Identifier: GPL-3.0-or-later
// Time that the GUI thread is busy in the composer: per keystroke, and per event that follows from it (counts, spelling,
// preview, saving). Limit for each: 2 ms.
#include "composerfixture.h"
#include "tests/bench/busywatch.h"
#include "ui/theme/theme.h"
#include "views/composer/composerpanel.h"
#include "views/composer/postedit.h"
#include "views/composer/texteditors.h"

#include <QApplication>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace campanile;
using namespace campanile::test;
using campanile::bench::BusyWatch;
using campanile::views::composer::ComposerPanel;
using campanile::views::composer::PostEdit;

namespace {

/** One event and what it cost. */
struct Busy {
    qint64 ns = 0;
    QByteArray receiver; ///< see nameOf()
    int event = 0;       ///< QEvent::Type
};

/** Class, what tells one timer from another, and the classes that it belongs to. */
QByteArray nameOf(const QObject *object)
{
    QByteArray name = object->metaObject()->className();
    if (const auto *timer = qobject_cast<const QTimer *>(object))
        name += " of " + QByteArray::number(timer->interval()) + " ms";
    for (const QObject *parent = object->parent(); parent; parent = parent->parent())
        name = QByteArray(parent->metaObject()->className()).split(':').last() + '/' + name;
    return name;
}

/** Measures every event that the loop hands out, without what is nested in it; painting is the frame's, not the key's. */
class BusyApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread() || !isOn || m_depth > 0 || event->type() == QEvent::UpdateRequest || event->type() == QEvent::Paint)
            return QApplication::notify(receiver, event);
        ++m_depth;
        // The receiver may be gone afterwards.
        const QByteArray name = nameOf(receiver);
        const int type = event->type();
        const BusyWatch watch;
        const bool result = QApplication::notify(receiver, event);
        const qint64 ns = watch.ns();
        if (ns > worst.ns)
            worst = {ns, name, type};
        --m_depth;
        return result;
    }
    bool isOn = false;
    Busy worst;

private:
    int m_depth = 0;
};

double p99(QList<qint64> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : double(values.at(values.size() * 99 / 100)) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    BusyApplication app(argc, argv);
    ui::Theme theme;
    theme.apply();
    ComposerFixture world;
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
    // What opening set off comes to rest without a word; the keys are measured after it.
    QTest::qWait(500);
    PostEdit *edit = panel.editors()->part(0);
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    const QString words = u"the quick brown fox pours water over fresh coffee while the kettle sings "_s;
    QList<qint64> keys;
    QList<qint64> following;
    QHash<QByteArray, QList<qint64>> kinds;
    for (int i = 0; i < 400; ++i) {
        const char key = words.at(i % words.size()).toLatin1();
        const BusyWatch watch;
        QTest::keyClick(edit, key);
        keys.append(watch.ns());
        app.worst = {};
        app.isOn = true;
        // Pauses in typing too, so that what waits for one is measured.
        QTest::qWait(i % 20 == 19 ? 400 : 5);
        app.isOn = false;
        following.append(app.worst.ns);
        kinds[app.worst.receiver + " event " + QByteArray::number(app.worst.event)].append(app.worst.ns);
    }
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it)
        std::printf("# longest %lld times: %s, up to %.2f ms\n", qlonglong(it->size()), it.key().constData(), double(*std::ranges::max_element(*it)) / 1e6);
    std::printf("composer_keystroke ratio=%.2f goal=<=1\n", p99(keys) / 2.0);
    std::printf("composer_follow_up ratio=%.2f goal=<=1\n", p99(following) / 2.0);
    return 0;
}
