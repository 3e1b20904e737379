// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Assets". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** An image, video, GIF, audio file or document in the library. */
struct Asset : Record<AssetIdTag> {
    static constexpr std::string_view kType = "Asset";

    std::optional<AssetFolderId> folderId;
    std::optional<QString> name;
    std::optional<QString> description;
    QString fileName;
    MediaKind kind;
    std::optional<QString> mimeType;
    qint64 sizeBytes = 0; ///< byte
    std::optional<qint64> width; ///< px
    std::optional<qint64> height; ///< px
    std::optional<qint64> durationMs; ///< ms
    std::optional<QString> url;
    std::optional<QString> thumbnailUrl;
    std::optional<QString> altText;
    std::optional<double> qualityScore;
    QJsonValue analysis;
    QJsonObject metadata;
    std::optional<QString> blobId;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<Asset> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<Asset> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const Asset &) const = default;
};

/** A folder of the asset library; folders nest. */
struct AssetFolder : Record<AssetFolderIdTag> {
    static constexpr std::string_view kType = "AssetFolder";

    QString name;
    std::optional<AssetFolderId> parentId;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AssetFolder> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AssetFolder> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AssetFolder &) const = default;
};

/** A tag for assets. */
struct AssetTag : Record<AssetTagIdTag> {
    static constexpr std::string_view kType = "AssetTag";

    QString name;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AssetTag> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AssetTag> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AssetTag &) const = default;
};

/** A tag put on an asset. One row per pair, so offline tagging merges cleanly. */
struct AssetTagAssignment : Record<AssetTagAssignmentIdTag> {
    static constexpr std::string_view kType = "AssetTagAssignment";

    AssetId assetId;
    AssetTagId tagId;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AssetTagAssignment> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AssetTagAssignment> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AssetTagAssignment &) const = default;
};

} // namespace campanile::api
