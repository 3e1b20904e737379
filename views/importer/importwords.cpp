// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/importer/importwords.h"

#include <QCoreApplication>

#include <array>

namespace campanile::views {

using domain::DateOrder;
using domain::ImportField;
using domain::ImportFormat;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Importer", text);
}

struct Reason {
    const char *code;
    const char *words;
};

constexpr std::array reasons{
    Reason{"import.noText", QT_TRANSLATE_NOOP("Importer", "no text")},
    Reason{"import.badDate", QT_TRANSLATE_NOOP("Importer", "the date cannot be read")},
    Reason{"import.badTime", QT_TRANSLATE_NOOP("Importer", "the time cannot be read")},
    Reason{"import.badLink", QT_TRANSLATE_NOOP("Importer", "the link is no web address")},
    Reason{"import.badZone", QT_TRANSLATE_NOOP("Importer", "the time zone is not known")},
    Reason{"import.badRule", QT_TRANSLATE_NOOP("Importer", "the repetition cannot be read")},
    Reason{"import.skippedTime", QT_TRANSLATE_NOOP("Importer", "the clocks jump over this time")},
    Reason{"csv.openQuote", QT_TRANSLATE_NOOP("Importer", "a quotation mark is never closed")},
    Reason{"csv.textAfterQuote", QT_TRANSLATE_NOOP("Importer", "text after a closing quotation mark (kept)")},
    Reason{"csv.fieldTooLong", QT_TRANSLATE_NOOP("Importer", "a field is too long")},
    Reason{"csv.tooManyColumns", QT_TRANSLATE_NOOP("Importer", "too many columns")},
    Reason{"ical.noStart", QT_TRANSLATE_NOOP("Importer", "the event has no start")},
    Reason{"ical.noText", QT_TRANSLATE_NOOP("Importer", "the event has no text")},
    Reason{"ical.badRule", QT_TRANSLATE_NOOP("Importer", "the repetition cannot be read")},
    Reason{"ical.malformed", QT_TRANSLATE_NOOP("Importer", "the event is damaged")},
};

} // namespace

QList<ImportField> importFields()
{
    return {ImportField::Ignore, ImportField::Text, ImportField::Date, ImportField::Time, ImportField::DateTime, ImportField::Title,
            ImportField::Link, ImportField::Media, ImportField::AltText, ImportField::Accounts, ImportField::Labels,
            ImportField::Campaign, ImportField::FirstComment, ImportField::ThreadParts, ImportField::Rule, ImportField::SkippedDates, ImportField::Notes,
            ImportField::Zone, ImportField::Status};
}

QString fieldWords(ImportField field)
{
    switch (field) {
    case ImportField::Ignore: return say(QT_TRANSLATE_NOOP("Importer", "Leave out"));
    case ImportField::Text: return say(QT_TRANSLATE_NOOP("Importer", "Text"));
    case ImportField::Date: return say(QT_TRANSLATE_NOOP("Importer", "Date"));
    case ImportField::Time: return say(QT_TRANSLATE_NOOP("Importer", "Time"));
    case ImportField::DateTime: return say(QT_TRANSLATE_NOOP("Importer", "Date and time"));
    case ImportField::Link: return say(QT_TRANSLATE_NOOP("Importer", "Link"));
    case ImportField::Media: return say(QT_TRANSLATE_NOOP("Importer", "Picture address"));
    case ImportField::AltText: return say(QT_TRANSLATE_NOOP("Importer", "Alt text"));
    case ImportField::Accounts: return say(QT_TRANSLATE_NOOP("Importer", "Accounts"));
    case ImportField::Labels: return say(QT_TRANSLATE_NOOP("Importer", "Labels"));
    case ImportField::Campaign: return say(QT_TRANSLATE_NOOP("Importer", "Campaign"));
    case ImportField::Title: return say(QT_TRANSLATE_NOOP("Importer", "Title"));
    case ImportField::FirstComment: return say(QT_TRANSLATE_NOOP("Importer", "First comment"));
    case ImportField::Zone: return say(QT_TRANSLATE_NOOP("Importer", "Time zone"));
    case ImportField::Status: return say(QT_TRANSLATE_NOOP("Importer", "Status"));
    case ImportField::ThreadParts: return say(QT_TRANSLATE_NOOP("Importer", "Thread parts"));
    case ImportField::Rule: return say(QT_TRANSLATE_NOOP("Importer", "Repeats"));
    case ImportField::SkippedDates: return say(QT_TRANSLATE_NOOP("Importer", "Skipped dates"));
    case ImportField::Notes: return say(QT_TRANSLATE_NOOP("Importer", "Notes"));
    }
    return {};
}

QString dateOrderWords(DateOrder order)
{
    switch (order) {
    case DateOrder::DayFirst: return say(QT_TRANSLATE_NOOP("Importer", "Day, month, year"));
    case DateOrder::MonthFirst: return say(QT_TRANSLATE_NOOP("Importer", "Month, day, year"));
    case DateOrder::YearFirst: return say(QT_TRANSLATE_NOOP("Importer", "Year, month, day"));
    }
    return {};
}

QString formatWords(ImportFormat format)
{
    switch (format) {
    case ImportFormat::Unknown: return say(QT_TRANSLATE_NOOP("Importer", "Table"));
    case ImportFormat::Own: return say(QT_TRANSLATE_NOOP("Importer", "Campanile table"));
    case ImportFormat::Hootsuite: return say(QT_TRANSLATE_NOOP("Importer", "Hootsuite table"));
    case ImportFormat::Buffer: return say(QT_TRANSLATE_NOOP("Importer", "Buffer table"));
    case ImportFormat::Sprout: return say(QT_TRANSLATE_NOOP("Importer", "Sprout table"));
    }
    return {};
}

QString delimiterWords(QChar delimiter)
{
    switch (delimiter.unicode()) {
    case u';': return say(QT_TRANSLATE_NOOP("Importer", "semicolons"));
    case u'\t': return say(QT_TRANSLATE_NOOP("Importer", "tabs"));
    case u'|': return say(QT_TRANSLATE_NOOP("Importer", "bars"));
    default: return say(QT_TRANSLATE_NOOP("Importer", "commas"));
    }
}

QString rowErrorWords(const domain::RowError &error)
{
    for (const Reason &reason : reasons) {
        if (error.code == QLatin1StringView(reason.code))
            return say(reason.words);
    }
    return say(QT_TRANSLATE_NOOP("Importer", "the row cannot be read"));
}

} // namespace campanile::views
