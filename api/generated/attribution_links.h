// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Attribution & links". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** A short link to a destination, made for a post or channel. */
struct TrackingLink : Record<TrackingLinkIdTag> {
    static constexpr std::string_view kType = "TrackingLink";

    QString slug;
    QString destinationUrl;
    std::optional<QString> label;
    std::optional<SocialPlatform> channel;
    std::optional<PostId> postId;
    bool isActive = true;
    qint64 clickCount = 0;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<TrackingLink> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<TrackingLink> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const TrackingLink &) const = default;
};

} // namespace campanile::api
