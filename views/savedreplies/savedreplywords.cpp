// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/savedreplies/savedreplywords.h"

#include "app/domain/csv.h"
#include "app/domain/replywindow.h"
#include "ui/kit/bidi.h"
#include "ui/kit/localwords.h"
#include "views/networkchoices.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SavedRepliesPanel", text);
}

const QStringList &csvColumns()
{
    static const QStringList columns{u"name"_s, u"text"_s, u"fits"_s, u"language"_s, u"networks"_s, u"tags"_s, u"active"_s};
    return columns;
}

QStringList partsOf(const QString &field)
{
    QStringList parts;
    for (const QString &part : field.split(u',')) {
        if (!part.simplified().isEmpty())
            parts.append(part.simplified());
    }
    return parts;
}

} // namespace

QList<ui::PickChoice> savedReplyIntents()
{
    return {{u"question"_s, say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "Questions"))}, {u"complaint"_s, say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "Complaints"))},
            {u"praise"_s, say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "Praise"))}, {u"lead"_s, say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "Interest in buying"))},
            {u"spam"_s, say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "Spam"))}, {u"other"_s, say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "Other"))}};
}

QList<ui::PickChoice> savedReplyLanguages()
{
    QList<ui::PickChoice> choices;
    choices.append({u"en"_s, u"English"_s});
    for (const QString &tag : {u"ar"_s, u"de"_s, u"es"_s, u"fr"_s, u"it"_s, u"ja"_s, u"nb"_s, u"nl"_s, u"pl"_s, u"pt"_s, u"tr"_s, u"uk"_s, u"zh"_s})
        choices.append({tag, QLocale(tag).nativeLanguageName()});
    return choices;
}

QString variableWords(const QString &variable)
{
    if (variable == u"sender.name")
        return say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "Name of the sender"));
    if (variable == u"sender.firstName")
        return say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "First name of the sender"));
    if (variable == u"sender.handle")
        return say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "Handle of the sender"));
    if (variable == u"account.name")
        return say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "Name of our account"));
    if (variable == u"my.name")
        return say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "My name"));
    if (variable == u"post.title")
        return say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "Post that it reacts to"));
    return variable;
}

QString savedReplyFacts(const models::SavedReplyRow &row, qint64 nowMs, const MomentWays &ways)
{
    QStringList facts;
    if (!row.intent.isEmpty())
        facts.append(ui::labelOf(savedReplyIntents(), row.intent));
    if (!row.language.isEmpty())
        facts.append(ui::labelOf(savedReplyLanguages(), row.language));
    if (row.usageCount == 0)
        facts.append(say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "never used")));
    else
        facts.append(QCoreApplication::translate("SavedRepliesPanel", "used %n times", nullptr, row.usageCount));
    if (row.lastUsedAt != 0)
        facts.append(say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "last %1")).arg(agoWords(row.lastUsedAt, nowMs, ways)));
    return facts.join(u" \u00b7 "_s);
}

QList<SavedReplyWarning> savedReplyWarnings(const QString &content, const QStringList &platforms, const domain::ReplyValues &values,
                                            const domain::NetworkCatalogue &networks)
{
    QList<SavedReplyWarning> warnings;
    const domain::FilledReply filled = domain::fillReply(content, values);
    if (!filled.unknown.isEmpty()) {
        QStringList names;
        for (const QString &name : filled.unknown)
            names.append(u"{{%1}}"_s.arg(name));
        warnings.append({say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "Not known: %1. A reply with it is not sent.")).arg(ui::isolated(ui::joinedWords(names))), true});
    } else if (const QStringList open = domain::openVariables(filled.text); !open.isEmpty()) {
        warnings.append({say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "Something in double braces is not complete. A reply with it is not sent.")), true});
    }
    for (const QString &name : filled.missing)
        warnings.append({say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "“%1” is empty here and is left out.")).arg(variableWords(name)), false});
    QStringList tooLong;
    int least = -1;
    for (const QString &wire : platforms) {
        const auto platform = domain::platformFromKey(wire);
        if (!platform)
            continue;
        const domain::NetworkInfo &network = networks.network(*platform);
        const domain::TextCount count = domain::countReply(filled.text, network, u"comment"_s, false);
        if (count.limit >= 0 && count.used > count.limit) {
            tooLong.append(network.label);
            least = least < 0 ? count.limit : std::min(least, count.limit);
        }
    }
    if (!tooLong.isEmpty())
        warnings.append({say(QT_TRANSLATE_NOOP("SavedRepliesPanel", "Too long for %1, which takes %2 characters.")).arg(ui::joinedWords(tooLong), QLocale().toString(least)), false});
    return warnings;
}

QByteArray savedRepliesCsv(const QList<models::SavedReplyRow> &rows)
{
    QList<QStringList> table{csvColumns()};
    for (const models::SavedReplyRow &row : rows)
        table.append({row.name, row.content, row.intent, row.language, row.platforms.join(u", "_s), row.tags.join(u", "_s), row.isActive ? u"yes"_s : u"no"_s});
    return domain::writeCsv(table);
}

Result<QList<services::SavedReplyText>> savedRepliesOfCsv(const QByteArray &bytes, int *skipped)
{
    *skipped = 0;
    const auto table = domain::readCsv(bytes, {4 << 20, 5000, 50, 30'000});
    if (!table)
        return table.error();
    if (table->rows.isEmpty())
        return makeError(ErrorKind::Invalid, u"savedReply.badTable"_s);
    QHash<QString, qsizetype> at;
    for (qsizetype i = 0; i < table->rows.first().fields.size(); ++i)
        at.insert(table->rows.first().fields.at(i).simplified().toLower(), i);
    if (!at.contains(u"name"_s) || !at.contains(u"text"_s))
        return makeError(ErrorKind::Invalid, u"savedReply.badTable"_s);
    const QList<ui::PickChoice> intents = savedReplyIntents();
    const QList<ui::PickChoice> networks = networkChoices();
    const auto isOneOf = [](const QList<ui::PickChoice> &choices, const QString &wire) {
        return std::any_of(choices.cbegin(), choices.cend(), [&](const ui::PickChoice &choice) { return choice.wire == wire; });
    };
    QList<services::SavedReplyText> texts;
    for (const domain::CsvRow &row : table->rows.mid(1)) {
        const auto field = [&](const QString &name) { return at.contains(name) ? domain::unguardField(row.fields.value(at.value(name))) : QString(); };
        services::SavedReplyText text;
        text.name = field(u"name"_s).simplified();
        text.content = field(u"text"_s).trimmed();
        if (text.name.isEmpty() || text.content.isEmpty()) {
            ++*skipped;
            continue;
        }
        const QString intent = field(u"fits"_s).simplified().toLower();
        text.intent = isOneOf(intents, intent) ? intent : QString();
        text.language = field(u"language"_s).simplified().left(35);
        for (const QString &network : partsOf(field(u"networks"_s).toLower())) {
            if (isOneOf(networks, network))
                text.platforms.append(network);
        }
        text.tags = partsOf(field(u"tags"_s));
        text.isActive = field(u"active"_s).simplified().toLower() != u"no";
        texts.append(text);
    }
    return texts;
}

services::SavedReplyText textOfRow(const models::SavedReplyRow &row)
{
    return {row.id, row.name, row.content, row.intent, row.language, row.platforms, row.tags, row.isActive};
}

} // namespace campanile::views
