// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/viewslists/listsrig.h"
#include "tests/support/testprogram.h"
#include "views/paneldeps.h"
#include "views/tellsaved.h"

#include <QTest>

namespace tst_undonewest {

using namespace campanile;
using namespace Qt::StringLiterals;

/** Ctrl+Z, and the toasts that offer to take something back. */
class TestUndoNewest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aToastGoesWithItsOwnStepAndNoOther()
    {
        liststest::Rig rig;
        const RecordId told = rig.post({{u"title"_s, u"Told"_s}});
        const RecordId quiet = rig.post({{u"title"_s, u"Quiet"_s}});
        edit(rig, told, u"Told again"_s, true);
        const RecordId step = rig.toasts.offered().value(0);
        QVERIFY(!step.isNull());
        // Said by no toast, as typing is.
        edit(rig, quiet, u"Quiet again"_s, false);
        undo(rig);
        QCOMPARE(rig.get(u"Post"_s, quiet).value(u"title"_s).toString(), u"Quiet"_s);
        QCOMPARE(rig.get(u"Post"_s, told).value(u"title"_s).toString(), u"Told again"_s);
        QCOMPARE(rig.toasts.offered(), QList<RecordId>{step});
        undo(rig);
        QCOMPARE(rig.get(u"Post"_s, told).value(u"title"_s).toString(), u"Told"_s);
        QVERIFY(rig.toasts.offered().isEmpty());
        QTRY_COMPARE(rig.toasts.count(), 0);
    }

private:
    void edit(liststest::Rig &rig, const RecordId &post, const QString &title, bool isTold)
    {
        std::optional<bool> done;
        rig.store.call(
            this, [&](store::StoreCore &core) { return core.applyLocal({u"post.edit"_s, {store::SetOp::update(u"Post"_s, post, {{u"title"_s, title}})}}); },
            [&](const Result<store::Saved> &saved) {
                if (isTold)
                    views::tellSaved(*rig.deps, saved, u"Renamed"_s);
                done = saved.has_value();
            });
        QTRY_VERIFY(done.has_value());
        QVERIFY(*done);
    }
    void undo(liststest::Rig &rig)
    {
        std::optional<bool> done;
        views::undoNewest(rig.store, &rig.toasts, this, [&](const Result<store::Saved> &saved) { done = saved.has_value(); });
        QTRY_VERIFY(done.has_value());
        QVERIFY(*done);
    }
};

} // namespace tst_undonewest

CAMPANILE_TEST(tst_undonewest::TestUndoNewest)

#include "tst_undonewest.moc"
