// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does about a crisis, as a client's cache writes it, is what the server takes, on every back end.
#include "app/services/crisisservice.h"
#include "tests/crisis/crisisfixture.h"

#include <QJsonDocument>
#include <QTest>

#include <optional>

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
    void rulesAndAnswersAreTaken_data() { addBackendRows(); }
    void rulesAndAnswersAreTaken();

private:
    using Step = std::function<void(CrisisService &service, std::function<void(bool isDone)> done)>;
    /** Does it in a fresh cache that has what the server has, then sends it; gives what went wrong, empty when nothing did. */
    QString step(const Step &step, api::Role role = api::Role::Owner);
    [[nodiscard]] static RecordId idOfRole(api::Role role) { return RecordId::parse(EngineFixture::userOf(role)).value_or(RecordId()); }
    [[nodiscard]] RecordId me() const { return idOfRole(api::Role::Owner); }
    qint64 m_seq = 0;
};

QString TestCrisisOnServer::step(const Step &step, api::Role role)
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

CrisisService::IdDone toldId(const std::function<void(bool)> &done)
{
    return [done](const Result<RecordId> &id) { done(id.has_value()); };
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

QTEST_GUILESS_MAIN(TestCrisisOnServer)

#include "tst_crisisonserver.moc"
