// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does about a crisis, as a client's cache writes it, is what the server takes, on every back end.
#include "app/services/crisisservice.h"
#include "tests/crisis/crisisfixture.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

#include <optional>

namespace tst_crisisonserver {

using namespace campanile;
using namespace campanile::services;
using namespace campanile::tests;
using namespace Qt::StringLiterals;

class TestCrisisOnServer : public CrisisTest
{
    Q_OBJECT

private Q_SLOTS:
    void aDetectedCrisisIsAnswered_data() { addBackendRows(); }
    void aDetectedCrisisIsAnswered();
    void aCalledCrisisIsTaken_data() { addBackendRows(); }
    void aCalledCrisisIsTaken();
    void postsAreHeldAndLetGo_data() { addBackendRows(); }
    void postsAreHeldAndLetGo();
    void stepsAreTakenBack_data() { addBackendRows(); }
    void stepsAreTakenBack();
    void nobodyTakesBackWhatOthersDid_data() { addBackendRows(); }
    void nobodyTakesBackWhatOthersDid();
    void whatWasMadeIsTakenBack_data() { addBackendRows(); }
    void whatWasMadeIsTakenBack();
    void rulesAndAnswersAreTaken_data() { addBackendRows(); }
    void rulesAndAnswersAreTaken();

private:
    using Step = std::function<void(CrisisService &service, std::function<void(bool isDone)> done)>;
    /**
     * Does it in a fresh cache that has what the server has, then sends it; gives what went wrong, empty when nothing did. With @p backAndForth it
     * is then taken back and done again, as often, in turns.
     */
    QString step(const Step &step, api::Role role = api::Role::Owner, int backAndForth = 0);
    [[nodiscard]] static RecordId idOfRole(api::Role role) { return RecordId::parse(EngineFixture::userOf(role)).value_or(RecordId()); }
    [[nodiscard]] RecordId me() const { return idOfRole(api::Role::Owner); }
    qint64 m_seq = 0;
};

QString TestCrisisOnServer::step(const Step &step, api::Role role, int backAndForth)
{
    QTemporaryDir dir;
    store::OpenOptions options;
    options.path = dir.filePath(u"cache.db"_s);
    auto core = store::StoreCore::open(options, f().clock, f().rng);
    if (!core)
        return core.error().code;
    QJsonObject known;
    for (const QString &type : {u"CrisisEvent"_s, u"CrisisEntry"_s, u"CrisisAlertRule"_s, u"CrisisResponseTemplate"_s, u"PublishingPause"_s, u"WorkspaceMember"_s}) {
        QJsonArray list;
        for (const QJsonObject &record : all(type))
            list.append(f().get(type, record.value(u"id"_s).toString()));
        if (!list.isEmpty())
            known.insert(type, list);
    }
    if (const auto seeded = (*core)->applyRecords(QJsonDocument(known).toJson()); !seeded)
        return seeded.error().code;
    store::DirectRunner runner(**core);
    CrisisService service(runner, f().clock, f().rng);
    bool isDone = false;
    step(service, [&](bool done) { isDone = done; });
    if (!isDone)
        return u"refused on this computer"_s;
    for (int i = 0; i < backAndForth; ++i) {
        f().clock.advanceMs(1000);
        if (const auto moved = i % 2 ? (*core)->redo() : (*core)->undo(); !moved)
            return moved.error().code + u' ' + moved.error().args.join(u' ');
    }
    const auto outbox = (*core)->reader().outbox();
    if (!outbox || outbox->isEmpty())
        return u"nothing to send"_s;
    for (const store::OutboxEntry &entry : *outbox) {
        QJsonArray calls;
        for (qsizetype i = 0; i < entry.ops.size(); ++i) {
            const store::SetOp &op = entry.ops.at(i);
            QJsonObject arguments{{u"accountId"_s, f().account}};
            if (op.kind == store::SetOp::Kind::Create)
                arguments.insert(u"create"_s, QJsonObject{{op.id.toString(), op.value}});
            else if (op.kind == store::SetOp::Kind::Update)
                arguments.insert(u"update"_s, QJsonObject{{op.id.toString(), op.value}});
            else
                arguments.insert(u"destroy"_s, QJsonArray{op.id.toString()});
            calls.append(QJsonArray{op.type + u"/set"_s, arguments, QString::number(i)});
        }
        const QJsonObject result = f().mutate(u"device-%1"_s.arg(int(role)) + QString::number(m_seq), 1, entry.mutation.toString(), calls, {}, role);
        ++m_seq;
        if (result.value(u"status"_s) != u"applied"_s)
            return QString::fromUtf8(QJsonDocument(result).toJson(QJsonDocument::Compact));
    }
    return {};
}

namespace {
CrisisService::Done told(const std::function<void(bool)> &done)
{
    return [done](const Result<store::Saved> &saved) { done(saved.has_value()); };
}

CrisisService::MadeDone toldId(const std::function<void(bool)> &done)
{
    return [done](const Result<CrisisMade> &made) { done(made.has_value()); };
}
} // namespace

void TestCrisisOnServer::aDetectedCrisisIsAnswered()
{
    beginCrisis();
    write(30);
    rule(u"negative_sentiment_spike"_s, {{u"negativeShare"_s, 0.5}});
    const RecordId id = *RecordId::parse(make(u"CrisisEvent"_s, {{u"title"_s, u"Storm"_s}, {u"detectedAt"_s, u"2026-03-18T09:50:00.000Z"_s}}));
    const RecordId mona = idOfRole(api::Role::Manager);
    QCOMPARE(step([&](CrisisService &s, auto done) { s.acknowledge(id, me(), this, told(done)); }), QString());
    QCOMPARE(record(u"CrisisEvent"_s, id.toString()).value(u"status"_s), u"acknowledged"_s);
    QCOMPARE(step([&](CrisisService &s, auto done) { s.takeLead(id, mona, this, told(done)); }, api::Role::Manager), QString());
    QCOMPARE(record(u"CrisisEvent"_s, id.toString()).value(u"ownerId"_s), mona.toString());
    QCOMPARE(step([&](CrisisService &s, auto done) { s.setLead(id, {}, this, told(done)); }), QString());
    QCOMPARE(step([&](CrisisService &s, auto done) { s.setSeverity(id, u"critical"_s, this, told(done)); }, api::Role::Editor), QString());
    QCOMPARE(step([&](CrisisService &s, auto done) { s.addNote(id, me(), u"@Mona look"_s, {mona, me()}, this, toldId(done)); }), QString());
    QCOMPARE(notices(u"mona"_s).count(u"notice.mentioned"_s), 1);
    QVERIFY(!notices(u"boss"_s).contains(u"notice.mentioned"_s));
    QCOMPARE(step([&](CrisisService &s, auto done) { s.resolve(id, me(), u"All is well."_s, this, told(done)); }), QString());
    QCOMPARE(record(u"CrisisEvent"_s, id.toString()).value(u"responseNotes"_s), u"All is well."_s);
    QCOMPARE(step([&](CrisisService &s, auto done) { s.reopen(id, this, told(done)); }), QString());
    QCOMPARE(step([&](CrisisService &s, auto done) { s.markFalseAlarm(id, me(), {}, this, told(done)); }), QString());
    QCOMPARE(record(u"CrisisEvent"_s, id.toString()).value(u"status"_s), u"false_positive"_s);
    QVERIFY2(lines(id.toString()).contains(u"note"_s), qPrintable(lines(id.toString())));
}

void TestCrisisOnServer::aCalledCrisisIsTaken()
{
    beginCrisis();
    const RecordId account = *RecordId::parse(m_account);
    QCOMPARE(step([&](CrisisService &s, auto done) { s.call({u"Recall"_s, u"critical"_s, {account}, u"Batch 12"_s}, me(), this, toldId(done)); }), QString());
    const QJsonObject event = crisis();
    QCOMPARE(event.value(u"status"_s), u"responding"_s);
    QCOMPARE(event.value(u"ownerId"_s), me().toString());
    QCOMPARE(event.value(u"affectedAccountIds"_s).toObject().keys(), QStringList{m_account});
    QVERIFY(notices(u"mona"_s).contains(u"notice.crisisCalled"_s));
    QVERIFY(step([&](CrisisService &s, auto done) { s.call({u"Mine"_s, u"low"_s, {}, {}}, idOfRole(api::Role::Editor), this, toldId(done)); }, api::Role::Editor) != QString());
}

void TestCrisisOnServer::postsAreHeldAndLetGo()
{
    beginCrisis();
    QCOMPARE(step([&](CrisisService &s, auto done) { s.pausePosts({}, me(), u"Recall"_s, this, toldId(done)); }), QString());
    QCOMPARE(all(u"PublishingPause"_s).size(), 1);
    QCOMPARE(step([&](CrisisService &s, auto done) { s.resumePosts(idOfRole(api::Role::Manager), PauseEnd::KeepBack, this, told(done)); }, api::Role::Manager), QString());
    const QJsonObject pause = all(u"PublishingPause"_s).first();
    QCOMPARE(pause.value(u"aftermath"_s), u"reschedule"_s);
    QCOMPARE(pause.value(u"endedById"_s), idOfRole(api::Role::Manager).toString());
}

void TestCrisisOnServer::stepsAreTakenBack()
{
    beginCrisis();
    const RecordId id = *RecordId::parse(make(u"CrisisEvent"_s, {{u"title"_s, u"Storm"_s}, {u"detectedAt"_s, u"2026-03-18T09:50:00.000Z"_s}}));
    const RecordId mona = idOfRole(api::Role::Manager);
    const auto status = [&] { return record(u"CrisisEvent"_s, id.toString()).value(u"status"_s).toString(); };
    const auto lead = [&](CrisisService &s, auto done) { s.takeLead(id, me(), this, told(done)); };
    const auto end = [&](CrisisService &s, auto done) { s.resolve(id, me(), u"All is well."_s, this, told(done)); };
    const auto again = [&](CrisisService &s, auto done) { s.reopen(id, this, told(done)); };
    QCOMPARE(step(lead, api::Role::Owner, 1), QString());
    QCOMPARE(status(), u"detected"_s);
    QVERIFY(!record(u"CrisisEvent"_s, id.toString()).contains(u"acknowledgedAt"_s));
    QCOMPARE(step(end, api::Role::Owner, 1), QString());
    QCOMPARE(status(), u"detected"_s);
    QCOMPARE(step([&](CrisisService &s, auto done) { s.acknowledge(id, mona, this, told(done)); }, api::Role::Manager), QString());
    QCOMPARE(step(lead, api::Role::Owner, 3), QString());
    QCOMPARE(status(), u"acknowledged"_s);
    QCOMPARE(record(u"CrisisEvent"_s, id.toString()).value(u"acknowledgedById"_s), mona.toString());
    QCOMPARE(step(end, api::Role::Owner, 1), QString());
    QCOMPARE(status(), u"acknowledged"_s);
    // What a colleague ended is as they had ended it.
    QCOMPARE(step([&](CrisisService &s, auto done) { s.markFalseAlarm(id, mona, {}, this, told(done)); }, api::Role::Manager), QString());
    const QString ended = record(u"CrisisEvent"_s, id.toString()).value(u"resolvedAt"_s).toString();
    pass(3);
    QCOMPARE(step(again, api::Role::Owner, 1), QString());
    QCOMPARE(status(), u"false_positive"_s);
    QCOMPARE(record(u"CrisisEvent"_s, id.toString()).value(u"resolvedById"_s), mona.toString());
    QCOMPARE(record(u"CrisisEvent"_s, id.toString()).value(u"resolvedAt"_s), ended);
}

void TestCrisisOnServer::nobodyTakesBackWhatOthersDid()
{
    beginCrisis();
    const QString mona = idOfRole(api::Role::Manager).toString();
    const QString storm = make(u"CrisisEvent"_s, {{u"title"_s, u"Storm"_s}, {u"detectedAt"_s, u"2026-03-18T09:50:00.000Z"_s}});
    const auto set = [&](const QJsonObject &changes, api::Role role) { return update(u"CrisisEvent"_s, storm, changes, role).value(u"type"_s).toString(); };
    QCOMPARE(set({{u"status"_s, u"acknowledged"_s}}, api::Role::Manager), QString());
    QCOMPARE(set({{u"status"_s, u"responding"_s}, {u"ownerId"_s, me().toString()}}, api::Role::Owner), QString());
    QVERIFY(!set({{u"status"_s, u"detected"_s}}, api::Role::Owner).isEmpty());
    QVERIFY(!set({{u"status"_s, u"acknowledged"_s}}, api::Role::Editor).isEmpty());
    QCOMPARE(set({{u"status"_s, u"resolved"_s}}, api::Role::Owner), QString());
    QVERIFY(!set({{u"status"_s, u"acknowledged"_s}}, api::Role::Manager).isEmpty());
    // Who ended it is whoever does it, unless that is how it was before.
    QCOMPARE(set({{u"status"_s, u"responding"_s}}, api::Role::Owner), QString());
    QCOMPARE(set({{u"status"_s, u"resolved"_s}, {u"resolvedById"_s, mona}}, api::Role::Owner), u"invalidProperties"_s);
    QCOMPARE(set({{u"status"_s, u"resolved"_s}, {u"resolvedById"_s, me().toString()}}, api::Role::Manager), u"invalidProperties"_s);
    const auto note = [&](const QJsonObject &more, api::Role role) {
        QJsonObject entry{{u"crisisEventId"_s, storm}, {u"kind"_s, u"note"_s}, {u"occurredAt"_s, u"2026-03-18T10:00:00.000Z"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            entry.insert(it.key(), it.value());
        return create(u"CrisisEntry"_s, entry, role);
    };
    const QString theirs = note({{u"content"_s, u"Call the shop"_s}}, api::Role::Manager).id;
    QVERIFY(!theirs.isEmpty());
    QVERIFY(note({{u"metadata"_s, QJsonObject{{u"takesBack"_s, theirs}}}}, api::Role::Owner).id.isEmpty());
    QVERIFY(note({{u"metadata"_s, QJsonObject{{u"takesBack"_s, storm}}}}, api::Role::Manager).id.isEmpty());
    QVERIFY(note({{u"content"_s, u"And"_s}, {u"metadata"_s, QJsonObject{{u"takesBack"_s, theirs}}}}, api::Role::Manager).id.isEmpty());
    QVERIFY(!note({{u"metadata"_s, QJsonObject{{u"takesBack"_s, theirs}}}}, api::Role::Manager).id.isEmpty());
}

void TestCrisisOnServer::whatWasMadeIsTakenBack()
{
    beginCrisis();
    const auto open = [this] {
        int count = 0;
        for (const QJsonObject &pause : all(u"PublishingPause"_s))
            count += pause.value(u"endedAt"_s).isString() ? 0 : 1;
        return count;
    };
    const auto pause = [&](CrisisService &s, auto done) { s.pausePosts({}, me(), u"Recall"_s, this, toldId(done)); };
    QCOMPARE(step(pause, api::Role::Owner, 3), QString());
    QCOMPARE(all(u"PublishingPause"_s).size(), 2);
    QCOMPARE(open(), 0);
    for (const QJsonObject &ended : all(u"PublishingPause"_s))
        QCOMPARE(ended.value(u"aftermath"_s), u"reschedule"_s);
    QCOMPARE(step(pause), QString());
    const auto resume = [&](CrisisService &s, auto done) { s.resumePosts(me(), PauseEnd::Publish, this, told(done)); };
    QCOMPARE(step(resume, api::Role::Owner, 1), QString());
    QCOMPARE(open(), 1);
    QCOMPARE(step(resume, api::Role::Owner, 2), QString());
    QCOMPARE(open(), 0);
    QCOMPARE(step([&](CrisisService &s, auto done) { s.call({u"Recall"_s, u"critical"_s, {}, u"Batch 12"_s}, me(), this, toldId(done)); }, api::Role::Owner, 1), QString());
    QCOMPARE(crisis().value(u"status"_s), u"false_positive"_s);
    const RecordId event = *RecordId::parse(crisis().value(u"id"_s).toString());
    QCOMPARE(step([&](CrisisService &s, auto done) { s.addNote(event, me(), u"Wrong place"_s, {}, this, toldId(done)); }, api::Role::Owner, 3), QString());
    QCOMPARE(lines(event.toString()).count(u"note"_s), 5);
}

void TestCrisisOnServer::rulesAndAnswersAreTaken()
{
    beginCrisis();
    const QJsonObject rule{{u"name"_s, u"Words"_s}, {u"ruleType"_s, u"keyword"_s}, {u"severity"_s, u"high"_s}, {u"conditions"_s, QJsonObject{{u"keywords"_s, QJsonArray{u"scam"_s}}, {u"windowMinutes"_s, 60}, {u"minCount"_s, 2}}},
                           {u"notifyIds"_s, QJsonObject{{idOfRole(api::Role::Manager).toString(), true}}}, {u"notifyChannels"_s, QJsonObject{{u"app"_s, true}, {u"desktop"_s, true}}},
                           {u"escalateAfterMinutes"_s, QJsonValue(QJsonValue::Null)}, {u"escalateToIds"_s, QJsonObject()}, {u"pausesPosts"_s, false}, {u"isActive"_s, true}};
    QCOMPARE(step([&](CrisisService &s, auto done) { s.saveRule({}, rule, this, told(done)); }), QString());
    const RecordId id = *RecordId::parse(all(u"CrisisAlertRule"_s).first().value(u"id"_s).toString());
    QCOMPARE(step([&](CrisisService &s, auto done) { s.saveRule(id, rule, this, [done](const auto &saved) { done(saved.has_value()); }); }, api::Role::Owner), u"nothing to send"_s);
    QCOMPARE(step([&](CrisisService &s, auto done) { s.setRuleActive(id, false, this, told(done)); }), QString());
    QCOMPARE(step([&](CrisisService &s, auto done) { s.removeRule(id, this, told(done)); }), QString());
    QCOMPARE(step([&](CrisisService &s, auto done) { s.saveTemplate({{}, u"Sorry"_s, {}, {}, u"Dear {{sender.name}}"_s, true}, this, told(done)); }), QString());
    const RecordId text = *RecordId::parse(all(u"CrisisResponseTemplate"_s).first().value(u"id"_s).toString());
    QVERIFY(step([&](CrisisService &s, auto done) { s.approveTemplate(text, me(), this, told(done)); }) != QString());
    QCOMPARE(step([&](CrisisService &s, auto done) { s.approveTemplate(text, idOfRole(api::Role::Manager), this, told(done)); }, api::Role::Manager), QString());
    const RecordId event = *RecordId::parse(make(u"CrisisEvent"_s, {{u"title"_s, u"Storm"_s}, {u"detectedAt"_s, u"2026-03-18T09:50:00.000Z"_s}}));
    QCOMPARE(step([&](CrisisService &s, auto done) { s.noteUse(event, text, me(), this, told(done)); }), QString());
    QCOMPARE(record(u"CrisisResponseTemplate"_s, text.toString()).value(u"usageCount"_s).toInt(), 1);
    QCOMPARE(step([&](CrisisService &s, auto done) { s.saveTemplate({text, u"Sorry"_s, {}, {}, u"Hello {{sender.name}}"_s, true}, this, told(done)); }), QString());
    QVERIFY(!record(u"CrisisResponseTemplate"_s, text.toString()).contains(u"approvedAt"_s));
    QCOMPARE(step([&](CrisisService &s, auto done) { s.removeTemplate(text, this, told(done)); }), QString());
}

CAMPANILE_GUILESS_TEST(TestCrisisOnServer)

} // namespace tst_crisisonserver

#include "tst_crisisonserver.moc"
