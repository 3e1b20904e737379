// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outbox/valuewords.h"

#include "ui/kit/localwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <algorithm>
#include <array>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

struct Word {
    const char *key;
    const char *text;
};

constexpr std::array properties{
    Word{"body", QT_TRANSLATE_NOOP("Outbox", "Text")}, Word{"title", QT_TRANSLATE_NOOP("Outbox", "Title")},
    Word{"planningNotes", QT_TRANSLATE_NOOP("Outbox", "Notes")}, Word{"scheduledAt", QT_TRANSLATE_NOOP("Outbox", "Time")},
    Word{"timezone", QT_TRANSLATE_NOOP("Outbox", "Time zone")}, Word{"status", QT_TRANSLATE_NOOP("Outbox", "Status")},
    Word{"campaignId", QT_TRANSLATE_NOOP("Outbox", "Campaign")}, Word{"tags", QT_TRANSLATE_NOOP("Outbox", "Labels")},
    Word{"threadParts", QT_TRANSLATE_NOOP("Outbox", "Thread")}, Word{"firstComment", QT_TRANSLATE_NOOP("Outbox", "First comment")},
    Word{"linkUrl", QT_TRANSLATE_NOOP("Outbox", "Link")}, Word{"utm", QT_TRANSLATE_NOOP("Outbox", "Link tracking")},
    Word{"recurrenceRule", QT_TRANSLATE_NOOP("Outbox", "Repeats")}, Word{"recurrenceExdates", QT_TRANSLATE_NOOP("Outbox", "Skipped dates")},
    Word{"recurrenceEndAt", QT_TRANSLATE_NOOP("Outbox", "Repeats until")}, Word{"isIdea", QT_TRANSLATE_NOOP("Outbox", "Idea")},
    Word{"sensitive", QT_TRANSLATE_NOOP("Outbox", "Sensitive content")}, Word{"spoilerText", QT_TRANSLATE_NOOP("Outbox", "Content warning")},
    Word{"language", QT_TRANSLATE_NOOP("Outbox", "Language")}, Word{"altText", QT_TRANSLATE_NOOP("Outbox", "Alt text")},
    Word{"rank", QT_TRANSLATE_NOOP("Outbox", "Order of pictures")}, Word{"part", QT_TRANSLATE_NOOP("Outbox", "Part of the thread")},
    Word{"customContent", QT_TRANSLATE_NOOP("Outbox", "Text for one network")}, Word{"name", QT_TRANSLATE_NOOP("Outbox", "Name")},
    Word{"description", QT_TRANSLATE_NOOP("Outbox", "Description")}, Word{"content", QT_TRANSLATE_NOOP("Outbox", "Content")},
    Word{"startDate", QT_TRANSLATE_NOOP("Outbox", "Start")}, Word{"endDate", QT_TRANSLATE_NOOP("Outbox", "End")},
    Word{"primaryObjective", QT_TRANSLATE_NOOP("Outbox", "Goal")}, Word{"totalBudget", QT_TRANSLATE_NOOP("Outbox", "Budget")},
    Word{"currency", QT_TRANSLATE_NOOP("Outbox", "Currency")}, Word{"kind", QT_TRANSLATE_NOOP("Outbox", "Kind")},
    Word{"targetAudience", QT_TRANSLATE_NOOP("Outbox", "Audience")}, Word{"channels", QT_TRANSLATE_NOOP("Outbox", "Channels")},
};

constexpr std::array statuses{
    Word{"draft", QT_TRANSLATE_NOOP("Outbox", "Draft")}, Word{"pending_approval", QT_TRANSLATE_NOOP("Outbox", "Waits for approval")},
    Word{"approved", QT_TRANSLATE_NOOP("Outbox", "Approved")}, Word{"scheduled", QT_TRANSLATE_NOOP("Outbox", "Scheduled")},
    Word{"publishing", QT_TRANSLATE_NOOP("Outbox", "Being published")}, Word{"published", QT_TRANSLATE_NOOP("Outbox", "Published")},
    Word{"partially_published", QT_TRANSLATE_NOOP("Outbox", "Published on some networks")},
    Word{"failed", QT_TRANSLATE_NOOP("Outbox", "Failed")}, Word{"cancelled", QT_TRANSLATE_NOOP("Outbox", "Cancelled")},
    Word{"archived", QT_TRANSLATE_NOOP("Outbox", "Archived")}, Word{"planned", QT_TRANSLATE_NOOP("Outbox", "Planned")},
    Word{"planning", QT_TRANSLATE_NOOP("Outbox", "In planning")}, Word{"active", QT_TRANSLATE_NOOP("Outbox", "Active")},
    Word{"paused", QT_TRANSLATE_NOOP("Outbox", "Paused")}, Word{"completed", QT_TRANSLATE_NOOP("Outbox", "Completed")},
};

struct Frequency {
    const char *key;
    const char *each;
    const char *every;
};

constexpr std::array frequencies{
    Frequency{"DAILY", QT_TRANSLATE_NOOP("Outbox", "Every day"), QT_TRANSLATE_N_NOOP("Outbox", "Every %n days")},
    Frequency{"WEEKLY", QT_TRANSLATE_NOOP("Outbox", "Every week"), QT_TRANSLATE_N_NOOP("Outbox", "Every %n weeks")},
    Frequency{"MONTHLY", QT_TRANSLATE_NOOP("Outbox", "Every month"), QT_TRANSLATE_N_NOOP("Outbox", "Every %n months")},
    Frequency{"YEARLY", QT_TRANSLATE_NOOP("Outbox", "Every year"), QT_TRANSLATE_N_NOOP("Outbox", "Every %n years")},
};

QString sayValue(const char *text, int n = -1)
{
    return QCoreApplication::translate("Outbox", text, nullptr, n);
}

template<size_t N>
QString lookUp(const std::array<Word, N> &words, const QString &key)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word &word) { return key == QLatin1StringView(word.key); });
    return found == words.end() ? QString() : sayValue(found->text);
}

QString ruleWords(const QString &rule, const ReadingWays &ways)
{
    QMap<QString, QString> parts;
    for (const QString &part : rule.split(u';'))
        parts.insert(part.section(u'=', 0, 0).toUpper(), part.section(u'=', 1));
    QStringList words{sayValue(QT_TRANSLATE_NOOP("Outbox", "Repeats"))};
    const int interval = parts.value(u"INTERVAL"_s).toInt();
    for (const Frequency &frequency : frequencies) {
        if (parts.value(u"FREQ"_s).toUpper() == QLatin1StringView(frequency.key))
            words.first() = interval > 1 ? sayValue(frequency.every, interval) : sayValue(frequency.each);
    }
    static const QStringList days{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    QStringList names;
    for (const QString &day : parts.value(u"BYDAY"_s).split(u',', Qt::SkipEmptyParts)) {
        if (const qsizetype index = days.indexOf(day.right(2).toUpper()); index >= 0)
            names.append(ways.locale.dayName(int(index) + 1, QLocale::ShortFormat));
    }
    if (!names.isEmpty())
        words.append(ui::joinedWords(names));
    if (const int count = parts.value(u"COUNT"_s).toInt(); count > 0)
        words.append(sayValue(QT_TRANSLATE_N_NOOP("Outbox", "%n times"), count));
    const QDate until = QDate::fromString(parts.value(u"UNTIL"_s).left(8), u"yyyyMMdd"_s);
    if (until.isValid())
        words.append(sayValue(QT_TRANSLATE_NOOP("Outbox", "until %1")).arg(ways.locale.toString(until, QLocale::ShortFormat)));
    return ui::joinedWords(words);
}

QString objectWords(const QString &path, const QJsonObject &object, const ReadingWays &ways)
{
    const bool isSet = std::all_of(object.begin(), object.end(), [](const QJsonValueConstRef &v) { return v.isBool(); });
    if (isSet)
        return ui::joinedWords(object.keys());
    QStringList lines;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = propertyWords(it.key());
        lines.append(name + u": "_s + valueWords(path + u'/' + it.key(), it.value(), ways));
    }
    return lines.join(u'\n');
}

QString textWords(const QString &path, const QString &text, const ReadingWays &ways)
{
    const QString property = path.section(u'/', 0, 0);
    if (isProse(path))
        return text;
    if (property == u"status") {
        const QString word = lookUp(statuses, text);
        return word.isEmpty() ? sayValue(QT_TRANSLATE_NOOP("Outbox", "Another status")) : word;
    }
    if (property == u"recurrenceRule")
        return ruleWords(text, ways);
    if (property == u"rank")
        return sayValue(QT_TRANSLATE_NOOP("Outbox", "Another order"));
    if (property == u"timezone")
        return QString(text).replace(u'_', u' ');
    if (property == u"language") {
        const QString name = QLocale(text).nativeLanguageName();
        return name.isEmpty() ? text : name;
    }
    if (const auto id = RecordId::parse(text)) {
        const QString name = ways.nameOf ? ways.nameOf(*id) : QString();
        return name.isEmpty() ? sayValue(QT_TRANSLATE_NOOP("Outbox", "Another choice")) : name;
    }
    const QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (at.isValid() && text.endsWith(u'Z'))
        return momentWords(at.toMSecsSinceEpoch(), ways, 0);
    return text;
}

} // namespace

QString propertyWords(const QString &path)
{
    // The text of one network has words of its own for what lies inside.
    const QString last = path.section(u'/', -1);
    if (path.startsWith(u"customContent/"_s) && last != u"body") {
        const QString inner = lookUp(properties, last);
        if (!inner.isEmpty())
            return inner;
    }
    const QString word = lookUp(properties, path.section(u'/', 0, 0));
    return word.isEmpty() ? sayValue(QT_TRANSLATE_NOOP("Outbox", "Details")) : word;
}

bool isProse(const QString &path)
{
    static const QStringList prose{u"body"_s, u"title"_s, u"planningNotes"_s, u"firstComment"_s, u"altText"_s, u"description"_s,
                                   u"spoilerText"_s, u"customContent/body"_s, u"customContent/firstComment"_s, u"targetAudience"_s};
    return prose.contains(path);
}

QString valueWords(const QString &path, const QJsonValue &value, const ReadingWays &ways)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return sayValue(QT_TRANSLATE_NOOP("Outbox", "Nothing"));
    case QJsonValue::Bool:
        return value.toBool() ? sayValue(QT_TRANSLATE_NOOP("Outbox", "Yes")) : sayValue(QT_TRANSLATE_NOOP("Outbox", "No"));
    case QJsonValue::Double:
        return ways.locale.toString(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    case QJsonValue::String:
        return value.toString().isEmpty() ? sayValue(QT_TRANSLATE_NOOP("Outbox", "Nothing")) : textWords(path, value.toString(), ways);
    case QJsonValue::Array: {
        QStringList lines;
        for (const QJsonValue &item : value.toArray())
            lines.append(valueWords(path + u"/-"_s, item, ways));
        return lines.isEmpty() ? sayValue(QT_TRANSLATE_NOOP("Outbox", "Nothing")) : lines.join(u'\n');
    }
    case QJsonValue::Object:
        return value.toObject().isEmpty() ? sayValue(QT_TRANSLATE_NOOP("Outbox", "Nothing")) : objectWords(path, value.toObject(), ways);
    }
    return {};
}

QString momentWords(qint64 ms, const ReadingWays &ways, qint64 nowMs)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toTimeZone(ways.zone);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toTimeZone(ways.zone);
    const bool thisYear = at.date().year() == now.date().year();
    const QString day = ui::dateWords(at.date(), ways.locale, thisYear ? ui::DateParts::WeekdayDayMonth : ui::DateParts::WeekdayDayMonthYear);
    return day + u' ' + ways.locale.toString(at.time(), QLocale::ShortFormat);
}

} // namespace campanile::views
