// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/patch.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace tst_patch {

using namespace Qt::StringLiterals;
using namespace campanile::api;

namespace {

QJsonObject json(const char *text)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(text), &fault);
    if (fault.error != QJsonParseError::NoError)
        qFatal("bad JSON in a test: %s", text);
    return document.object();
}

const TypeInfo &type(std::string_view name)
{
    const TypeInfo *found = findType(name);
    if (!found)
        qFatal("no such type");
    return *found;
}

constexpr char kCampaign[] = "c0000000000000000000000001a";
constexpr char kAccount[] = "s0000000000000000000000001a";

} // namespace

class TestPatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paths_data();
    void paths();
    void patches_apply_data();
    void patches_apply();
    void bad_patches_change_nothing_data();
    void bad_patches_change_nothing();
    void values_of_a_post_data();
    void values_of_a_post();
    void paths_of_a_patch_data();
    void paths_of_a_patch();
    void creation_needs_what_is_required();
    void server_may_write_what_it_owns();
    void unchanged_values_may_come_back();
    void long_texts_are_counted_in_characters();
    void defaults_are_filled();
    void rights_by_role_data();
    void rights_by_role();
};

void TestPatch::paths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("one part") << u"title"_s << QStringList{u"title"_s};
    QTest::newRow("two parts") << u"tags/launch"_s << QStringList{u"tags"_s, u"launch"_s};
    QTest::newRow("a slash in a part") << u"tags/a~1b"_s << QStringList{u"tags"_s, u"a/b"_s};
    QTest::newRow("a tilde in a part") << u"tags/a~0b"_s << QStringList{u"tags"_s, u"a~b"_s};
    QTest::newRow("a tilde before a one") << u"tags/~01"_s << QStringList{u"tags"_s, u"~1"_s};
    QTest::newRow("an empty part") << u"tags/"_s << QStringList{u"tags"_s, u""_s};
    QTest::newRow("nothing") << u""_s << QStringList();
    QTest::newRow("a slash in front") << u"/title"_s << QStringList();
    QTest::newRow("a tilde at the end") << u"tags/a~"_s << QStringList();
    QTest::newRow("a tilde before a letter") << u"tags/~2"_s << QStringList();
}

void TestPatch::paths()
{
    QFETCH(QString, path);
    QFETCH(QStringList, parts);
    const auto got = parsePatchPath(path);
    QCOMPARE(got.has_value(), !parts.isEmpty());
    QCOMPARE(got.value_or(QStringList()), parts);
    if (got) {
        QStringList escaped;
        for (const QString &part : *got)
            escaped.append(escapePatchPart(part));
        QCOMPARE(escaped.join(u'/'), path);
    }
}

void TestPatch::patches_apply_data()
{
    QTest::addColumn<QJsonObject>("record");
    QTest::addColumn<QJsonObject>("patch");
    QTest::addColumn<QJsonObject>("result");
    const auto row = [](const char *name, const char *record, const char *patch, const char *result) {
        QTest::newRow(name) << json(record) << json(patch) << json(result);
    };
    row("a property is set", R"({"title":"a"})", R"({"title":"b"})", R"({"title":"b"})");
    row("a property is added", R"({})", R"({"title":"b"})", R"({"title":"b"})");
    row("null removes", R"({"title":"a","linkUrl":"x"})", R"({"title":null})", R"({"linkUrl":"x"})");
    row("null of what is not there does nothing", R"({"linkUrl":"x"})", R"({"title":null})", R"({"linkUrl":"x"})");
    row("null restores the default", R"({"timezone":"Europe/Paris"})", R"({"timezone":null})", R"({"timezone":"UTC"})");
    row("a member is added", R"({"tags":{"a":true}})", R"({"tags/b":true})", R"({"tags":{"a":true,"b":true}})");
    row("a member is removed", R"({"tags":{"a":true,"b":true}})", R"({"tags/a":null})", R"({"tags":{"b":true}})");
    row("a member of a set that is not there yet", R"({})", R"({"tags/b":true})", R"({"tags":{"b":true}})");
    row("a member of a map that is null", R"({"utm":null})", R"({"utm/source":"x"})", R"({"utm":{"source":"x"}})");
    row("a member with a slash", R"({"tags":{"a/b":true}})", R"({"tags/a~1b":null})", R"({"tags":{}})");
    row("a deep key", R"({"metadata":{"a":{"b":1}}})", R"({"metadata/a/c":2})", R"({"metadata":{"a":{"b":1,"c":2}}})");
    row("unknown properties stay", R"({"later":{"x":1}})", R"({"title":"a"})", R"({"later":{"x":1},"title":"a"})");
}

void TestPatch::patches_apply()
{
    QFETCH(QJsonObject, record);
    QFETCH(QJsonObject, patch);
    QFETCH(QJsonObject, result);
    const auto error = applyPatch(type("Post"), record, patch);
    QVERIFY2(!error, qPrintable(error ? error->description : QString()));
    QCOMPARE(record, result);
}

void TestPatch::bad_patches_change_nothing_data()
{
    QTest::addColumn<QJsonObject>("patch");
    QTest::newRow("a path inside another") << json(R"({"tags":{"x":true},"tags/a":true})");
    QTest::newRow("a path into a text") << json(R"({"title/a":1})");
    QTest::newRow("a path into a list") << json(R"({"threadParts/0":"x"})");
    QTest::newRow("a missing parent") << json(R"({"metadata/a/b":1})");
    QTest::newRow("a missing parent of an unknown property") << json(R"({"later/a":1})");
    QTest::newRow("no pointer") << json(R"({"~":1})");
    QTest::newRow("good ones before a bad one") << json(R"({"linkUrl":"x","title/a":1})");
}

void TestPatch::bad_patches_change_nothing()
{
    QFETCH(QJsonObject, patch);
    QJsonObject record = json(R"({"title":"a","tags":{},"threadParts":["p"],"metadata":{}})");
    const QJsonObject before = record;
    const auto error = applyPatch(type("Post"), record, patch);
    QVERIFY(error);
    QCOMPARE(error->type, u"invalidPatch"_s);
    QCOMPARE(record, before);
}

void TestPatch::values_of_a_post_data()
{
    QTest::addColumn<QJsonObject>("record");
    QTest::addColumn<QStringList>("faulty");
    const auto row = [](const char *name, const QByteArray &record, const QStringList &faulty) {
        QTest::newRow(name) << json(record.constData()) << faulty;
    };
    row("a plain draft", R"({"body":"Hello","tags":{"launch":true},"scheduledAt":"2026-11-21T09:00:00.000Z"})", {});
    row("nothing at all", "{}", {});
    row("null where it is allowed", R"({"title":null,"campaignId":null})", {});
    row("a campaign", QByteArray(R"({"campaignId":")") + kCampaign + "\"}", {});
    row("an id of another type", QByteArray(R"({"campaignId":")") + kAccount + "\"}", {u"campaignId"_s});
    row("an id in capitals", R"({"campaignId":"C0000000000000000000000001A"})", {u"campaignId"_s});
    row("no id", R"({"campaignId":"c1"})", {u"campaignId"_s});
    row("a number for a text", R"({"body":1})", {u"body"_s});
    row("two lines in a title", R"({"title":"a\nb"})", {u"title"_s});
    row("two lines in a text", R"({"body":"a\nb"})", {});
    row("a NUL in a text", R"({"body":"a\u0000b"})", {u"body"_s});
    row("a value that the enum does not have", R"({"status":"sent"})", {u"status"_s});
    row("a local time", R"({"scheduledAt":"2026-11-21T09:00:00"})", {u"scheduledAt"_s});
    row("a day that does not exist", R"({"scheduledAt":"2026-02-30T09:00:00Z"})", {u"scheduledAt"_s});
    row("below the minimum", R"({"maxRetries":-1})", {u"maxRetries"_s});
    row("a fraction", R"({"maxRetries":1.5})", {u"maxRetries"_s});
    row("a word for a flag", R"({"isIdea":"true"})", {u"isIdea"_s});
    row("a set as an array", R"({"tags":["a"]})", {u"tags"_s});
    row("a set with false", R"({"tags":{"a":false}})", {u"tags"_s});
    row("a set with an empty member", R"({"tags":{"":true}})", {u"tags"_s});
    row("a list with a number", R"({"threadParts":[1]})", {u"threadParts"_s});
    row("a map as a text", R"({"utm":"x"})", {u"utm"_s});
    row("what the server owns", R"({"publishedAt":"2026-11-21T09:00:00Z"})", {u"publishedAt"_s});
    row("a standard property", R"({"createdAt":"2026-11-21T09:00:00Z"})", {u"createdAt"_s});
    row("an unknown property", R"({"colour":"red"})", {u"colour"_s});
    row("several at once", R"({"body":1,"isIdea":2,"title":"fine"})", {u"body"_s, u"isIdea"_s});
    row("too deep", R"({"metadata":{"a":)" + QByteArray(20, '[') + QByteArray(20, ']') + "}}", {u"metadata"_s});
    row("a list that is too long", R"({"threadParts":["a")" + QByteArray(",\"a\"").repeated(100) + "]}", {u"threadParts"_s});
}

void TestPatch::values_of_a_post()
{
    QFETCH(QJsonObject, record);
    QFETCH(QStringList, faulty);
    const auto error = validateRecord(type("Post"), record);
    QCOMPARE(error ? error->properties : QStringList(), faulty);
    if (error) {
        QCOMPARE(error->type, u"invalidProperties"_s);
        QVERIFY(!error->description.isEmpty());
        QCOMPARE(error->toJson()[u"properties"_s].toArray().size(), faulty.size());
    }
    // The same values in a patch are judged alike.
    const auto patched = validatePatch(type("Post"), record);
    QCOMPARE(patched ? patched->properties : QStringList(), faulty);
}

void TestPatch::paths_of_a_patch_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("patch");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QString &typeName, const char *patch, const QString &fault) {
        QTest::newRow(name) << typeName << json(patch) << fault;
    };
    row("a member added", u"Post"_s, R"({"tags/a":true})", {});
    row("a member removed", u"Post"_s, R"({"tags/a":null})", {});
    row("a member made false", u"Post"_s, R"({"tags/a":false})", u"tags"_s);
    row("below a member", u"Post"_s, R"({"tags/a/b":true})", u"tags"_s);
    row("a key of a map", u"Post"_s, R"({"utm/source":"x"})", {});
    row("a path into a list", u"Post"_s, R"({"threadParts/0":"x"})", u"threadParts"_s);
    row("a path into a text", u"Post"_s, R"({"body/0":"x"})", u"body"_s);
    row("what the server owns", u"PostTarget"_s, R"({"status":"published"})", u"status"_s);
    row("what cannot be changed", u"PostTarget"_s, R"({"postId":"p0000000000000000000000001a"})", u"postId"_s);
    row("what clients never see", u"Workspace"_s, R"({"stripeCustomerId":null})", u"stripeCustomerId"_s);
    row("a required property made null", u"Campaign"_s, R"({"name":null})", u"name"_s);
    row("a property with a default made null", u"Post"_s, R"({"timezone":null})", {});
}

void TestPatch::paths_of_a_patch()
{
    QFETCH(QString, type);
    QFETCH(QJsonObject, patch);
    QFETCH(QString, fault);
    const QByteArray name = type.toUtf8();
    const TypeInfo &info = tst_patch::type({name.constData(), size_t(name.size())});
    const QJsonObject empty;
    const auto error = validatePatch(info, patch, Writer::Client, &empty);
    QCOMPARE(error ? error->properties.value(0) : QString(), fault);
}

void TestPatch::creation_needs_what_is_required()
{
    const auto error = validateRecord(type("PostTarget"), json(R"({"platform":"mastodon"})"));
    QVERIFY(error);
    QCOMPARE(error->properties, (QStringList{u"postId"_s, u"accountId"_s}));
    const QJsonObject full{{u"platform"_s, u"mastodon"_s},
                           {u"postId"_s, u"p0000000000000000000000001a"_s},
                           {u"accountId"_s, QLatin1StringView(kAccount)}};
    QVERIFY(!validateRecord(type("PostTarget"), full));
}

void TestPatch::server_may_write_what_it_owns()
{
    const QJsonObject patch = json(R"({"status":"published","publishedAt":"2026-11-21T09:00:00.000Z"})");
    QVERIFY(validatePatch(type("PostTarget"), patch));
    QVERIFY(!validatePatch(type("PostTarget"), patch, Writer::Server));
    QVERIFY(validatePatch(type("PostTarget"), json(R"({"status":"teleported"})"), Writer::Server));
    QVERIFY(!validateRecord(type("PostEvent"), json(R"({"postId":"p0000000000000000000000001a","eventType":"sent"})"), Writer::Server));
}

void TestPatch::unchanged_values_may_come_back()
{
    const QJsonObject current = json(R"({"ver":4,"publishedAt":null,"errorMessage":"x","title":"a"})");
    QVERIFY(!validatePatch(type("Post"), current, Writer::Client, &current));
    QVERIFY(validatePatch(type("Post"), json(R"({"errorMessage":"y"})"), Writer::Client, &current));
}

void TestPatch::long_texts_are_counted_in_characters()
{
    const PropertyInfo *title = type("Post").property("title");
    QVERIFY(title);
    const QString emoji = QString::fromUcs4(U"\U0001f600", 1);
    QCOMPARE(valueFault(*title, emoji.repeated(title->maxLength)), QString());
    QVERIFY(!valueFault(*title, emoji.repeated(title->maxLength + 1)).isEmpty());
    QVERIFY(!valueFault(*title, QString(QChar(0xd83d))).isEmpty());
}

void TestPatch::defaults_are_filled()
{
    QJsonObject record = json(R"({"timezone":"Europe/Paris","status":null})");
    fillDefaults(type("Post"), record);
    QCOMPARE(record[u"timezone"_s].toString(), u"Europe/Paris"_s);
    QCOMPARE(record[u"status"_s].toString(), u"draft"_s);
    QCOMPARE(record[u"maxRetries"_s].toInt(), 3);
    QCOMPARE(record[u"isIdea"_s], QJsonValue(false));
    QVERIFY(!record.contains(u"title"_s));
    QVERIFY(!validateRecord(type("Post"), record));
}

void TestPatch::rights_by_role_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("role");
    QTest::addColumn<int>("rights");
    const auto row = [](const char *name, const char *typeName, Role role, int rights) {
        QTest::newRow(name) << QByteArray(typeName) << int(role) << rights;
    };
    const int all = Read | Create | Update | Delete;
    row("an editor writes posts", "Post", Role::Editor, all);
    row("a viewer only reads posts", "Post", Role::Viewer, Read);
    row("a manager runs campaigns", "Campaign", Role::Manager, all);
    row("an editor only reads campaigns", "Campaign", Role::Editor, Read);
    row("nobody writes accounts directly", "SocialAccount", Role::Owner, Read);
    row("an admin reads the audit log", "AuditLog", Role::Admin, Read);
    row("a manager does not see the audit log", "AuditLog", Role::Manager, NoRight);
    row("a viewer marks notifications as read", "Notification", Role::Viewer, Read | Update | Delete);
    row("credentials are nobody's", "Credential", Role::Owner, NoRight);
}

void TestPatch::rights_by_role()
{
    QFETCH(QByteArray, type);
    QFETCH(int, role);
    QFETCH(int, rights);
    QCOMPARE(int(tst_patch::type({type.constData(), size_t(type.size())}).rights[role]), rights);
}

CAMPANILE_GUILESS_TEST(TestPatch)

} // namespace tst_patch

#include "tst_patch.moc"
