// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/networkwebhook.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

/** Reads members of the block and remembers the first that is wrong. */
class WebhookReader
{
public:
    WebhookReader(const QJsonObject &object, QString &wrong) : m_object(object), m_wrong(wrong) {}

    [[nodiscard]] QString text(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isString())
            refuse(name);
        return value.toString();
    }
    [[nodiscard]] QStringList texts(QLatin1StringView name)
    {
        QStringList result;
        for (const QJsonValue &value : m_object.value(name).toArray()) {
            if (!value.isString())
                refuse(name);
            result.append(value.toString());
        }
        return result;
    }
    [[nodiscard]] int number(QLatin1StringView name, int otherwise)
    {
        const QJsonValue value = m_object.value(name);
        const int read = value.toInt(value.isUndefined() ? otherwise : 0);
        if (read < 1)
            refuse(name);
        return read;
    }
    /** The place of the text among @p words. */
    [[nodiscard]] qsizetype word(QLatin1StringView name, const QStringList &words)
    {
        const qsizetype found = words.indexOf(m_object.value(name).toString(words.first()));
        if (found < 0)
            refuse(name);
        return qMax<qsizetype>(0, found);
    }
    void refuse(QLatin1StringView name)
    {
        if (m_wrong.isEmpty())
            m_wrong = u"webhook/"_s + name;
    }

private:
    const QJsonObject &m_object;
    QString &m_wrong;
};

} // namespace

QStringList NetworkWebhook::kinds() const
{
    QStringList result;
    for (const NetworkTopic &topic : topics) {
        if (!result.contains(topic.kind))
            result.append(topic.kind);
    }
    return result;
}

NetworkWebhook parseWebhook(const QJsonObject &json, QString &wrong)
{
    NetworkWebhook hook;
    if (json.isEmpty())
        return hook;
    WebhookReader in(json, wrong);
    hook.payload = in.text("payload"_L1);
    if (!QStringList{u"meta"_s, u"threads"_s, u"x"_s, u"linkedin"_s}.contains(hook.payload))
        in.refuse("payload"_L1);
    hook.challenge = NetworkWebhook::Challenge(in.word("challenge"_L1, {u"none"_s, u"hub"_s, u"crc"_s, u"code"_s}));
    hook.encoding = NetworkWebhook::Encoding(in.word("encoding"_L1, {u"hex"_s, u"base64"_s}));
    hook.subscription = NetworkWebhook::Subscription(in.word("subscription"_L1, {u"app"_s, u"account"_s}));
    hook.header = in.text("header"_L1).toLatin1().toLower();
    hook.prefix = in.text("prefix"_L1).toLatin1();
    hook.signedPrefix = in.text("signedPrefix"_L1).toLatin1();
    hook.appValues = in.texts("appValues"_L1);
    hook.secret = in.text("secret"_L1);
    if (hook.header.isEmpty())
        in.refuse("header"_L1);
    if (hook.secret != "clientSecret"_L1 && !hook.appValues.contains(hook.secret))
        in.refuse("secret"_L1);
    for (const QJsonValue &value : json.value("topics"_L1).toArray()) {
        const QJsonObject topic = value.toObject();
        hook.topics.append({topic.value("name"_L1).toString(), topic.value("kind"_L1).toString(), topic.value("scope"_L1).toString()});
        if (hook.topics.last().name.isEmpty() || !QStringList{u"comment"_s, u"dm"_s, u"mention"_s, u"review"_s}.contains(hook.topics.last().kind))
            in.refuse("topics"_L1);
    }
    if (hook.topics.isEmpty())
        in.refuse("topics"_L1);
    hook.accountKinds = in.texts("accountKinds"_L1);
    hook.stretch = in.number("stretch"_L1, 1);
    hook.looks = in.number("looks"_L1, 10);
    hook.lookMs = qint64(in.number("lookSeconds"_L1, 60)) * 1000;
    hook.note = in.text("note"_L1);
    return hook;
}

} // namespace campanile::domain
