// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

namespace tst_storelarge {

using namespace campanile;
using namespace campanile::store;
using namespace campanile::store::test;

namespace {
constexpr int kFew = 150;
constexpr int kMany = 1500;
/** Ten times the records cost ten times the time when the cost is linear, a hundred times when it is not. */
constexpr double kMostTimesMore = 35;
} // namespace

/** What an edit of very many records costs. */
class TestStoreLarge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void largeMutationsCostWhatTheirRecordsCost();
    void theCopyInMemoryFollowsTheOutbox();

private:
    struct Times {
        double apply = 0;
        double undo = 0;
        double push = 0;
        double answer = 0;
    };
    /** Milliseconds for a mutation of @p count records on its way through the store. */
    [[nodiscard]] Times measure(int count);

    Fixture f;
};

TestStoreLarge::Times TestStoreLarge::measure(int count)
{
    Times times;
    auto core = f.open();
    Mutation made;
    made.label = u"import.apply"_s;
    for (int i = 0; i < count; ++i)
        made.ops.append(SetOp::create(u"Post"_s, f.id('p'), {{u"title"_s, u"Post %1"_s.arg(i)}, {u"body"_s, u"Words of it"_s}}));
    QElapsedTimer timer;
    const auto lap = [&timer] { return double(timer.nsecsElapsed()) / 1e6; };
    timer.start();
    if (!core->applyLocal(made))
        return times;
    times.apply = lap();
    timer.start();
    const PushBatch batch = core->nextBatch(1, 8 << 20).value();
    if (!core->markInFlight(batch))
        return times;
    times.push = lap();
    timer.start();
    const QString state = core->cursor();
    if (core->applyPushResults(Fixture::answer(batch, PushResult::Status::Applied, 1)).value().acked != 1
        || !core->applyChanges(Fixture::page(state, Fixture::state(1), {})).value().applied)
        return times;
    times.answer = lap();
    core = f.open();
    if (!core->applyLocal(made))
        return times;
    timer.start();
    if (!core->undo())
        return times;
    times.undo = lap();
    return times;
}

void TestStoreLarge::largeMutationsCostWhatTheirRecordsCost()
{
    // The fastest of three: another program's turn on the processor is no cost of ours.
    const auto best = [this](int count) {
        Times out = measure(count);
        for (int i = 0; i < 2; ++i) {
            const Times other = measure(count);
            out = {std::min(out.apply, other.apply), std::min(out.undo, other.undo), std::min(out.push, other.push),
                   std::min(out.answer, other.answer)};
        }
        return out;
    };
    const Times few = best(kFew);
    const Times many = best(kMany);
    QVERIFY(few.undo > 0 && many.undo > 0);
    qInfo("%d records: apply %.1f, push %.1f, answer %.1f, undo %.1f ms", kMany, many.apply, many.push, many.answer, many.undo);
    QVERIFY2(many.apply < few.apply * kMostTimesMore, qPrintable(u"apply %1 to %2 ms"_s.arg(few.apply).arg(many.apply)));
    QVERIFY2(many.push < few.push * kMostTimesMore, qPrintable(u"push %1 to %2 ms"_s.arg(few.push).arg(many.push)));
    QVERIFY2(many.answer < few.answer * kMostTimesMore, qPrintable(u"answer %1 to %2 ms"_s.arg(few.answer).arg(many.answer)));
    QVERIFY2(many.undo < few.undo * kMostTimesMore, qPrintable(u"undo %1 to %2 ms"_s.arg(few.undo).arg(many.undo)));
}

// Within one transaction: typing changes a mutation that was read already, and a step that fails leaves none of it.
void TestStoreLarge::theCopyInMemoryFollowsTheOutbox()
{
    auto core = f.open();
    const RecordId id = f.id('p');
    const auto together = core->group([&]() -> Result<void> {
        if (const auto saved = core->applyLocal(Fixture::create(id, u"One"_s)); !saved)
            return saved.error();
        for (const QString &title : {u"Two"_s, u"Three"_s}) {
            if (const auto saved = core->applyLocal(Fixture::edit(id, {{u"title"_s, title}}, true)); !saved)
                return saved.error();
        }
        if (Fixture::property(*core, id, u"title"_s) != QJsonValue(u"Three"_s))
            return makeError(ErrorKind::Internal, u"test.stale"_s);
        const auto failed = core->group([&]() -> Result<void> {
            const auto saved = core->applyLocal(Fixture::edit(id, {{u"title"_s, u"Four"_s}}, true));
            return saved ? Result<void>(makeError(ErrorKind::Invalid, u"test.failed"_s)) : saved.error();
        });
        if (failed)
            return makeError(ErrorKind::Internal, u"test.committed"_s);
        const auto saved = core->applyLocal(Fixture::edit(id, {{u"body"_s, u"Text"_s}}, true));
        return saved ? Result<void>() : saved.error();
    });
    QVERIFY(together);
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Three"_s));
    QCOMPARE(Fixture::property(*core, id, u"body"_s), QJsonValue(u"Text"_s));
    QCOMPARE(core->reader().outbox()->size(), 2);
}

CAMPANILE_GUILESS_TEST(TestStoreLarge)

} // namespace tst_storelarge

#include "tst_storelarge.moc"
