// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Approvals". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** One approver's decision on a post (or other content) at one level of the chain. */
struct Approval : Record<ApprovalIdTag> {
    static constexpr std::string_view kType = "Approval";

    ApprovalSubject subjectType = ApprovalSubject::Post;
    std::optional<PostId> postId;
    std::optional<QString> subjectId; ///< used when subjectType is not post
    UserId approverId;
    qint64 level = 1;
    ApprovalStatus status = ApprovalStatus::Pending;
    std::optional<QString> comments;
    std::optional<QDateTime> decidedAt; ///< set for approved and rejected alike

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<Approval> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<Approval> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const Approval &) const = default;
};

} // namespace campanile::api
