// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/store/mutation.h"
#include "app/store/reader.h"

/** What the parts of CrisisService share. Writer thread. */
namespace campanile::services::crisisbuild {

constexpr int kMostText = 65'536; ///< of the model: CrisisEntry.content, CrisisEvent.responseNotes, CrisisResponseTemplate.content

/** The record as the person sees it; @p goneCode when it is not there. */
[[nodiscard]] inline Result<QJsonObject> readRecord(store::Reader &reader, const QString &type, const RecordId &id, const QString &goneCode)
{
    const auto record = reader.get(type, id);
    if (!record)
        return record.error();
    if (!*record)
        return makeError(ErrorKind::NotFound, goneCode);
    return (*record)->object();
}

[[nodiscard]] inline Result<QString> trimmedText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > kMostText)
        return makeError(ErrorKind::Limit, QStringLiteral("crisis.noteTooLong"), {}, {QString::number(kMostText)});
    return trimmed;
}

[[nodiscard]] inline QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace campanile::services::crisisbuild
