// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Sync & client state". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** Two edits that met: what was there, what won and what was set aside, until a person looks at it. Written by the server while it merges. */
struct Conflict : Record<ConflictIdTag> {
    static constexpr std::string_view kType = "Conflict";

    QString typeName;
    QString recordId;
    std::optional<QString> property;
    ConflictKind kind;
    QJsonValue base;
    QJsonValue theirs;
    QJsonValue mine;
    std::optional<UserId> byUserId;
    ConflictResolution resolution = ConflictResolution::Unresolved;
    std::optional<QDateTime> resolvedAt;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<Conflict> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<Conflict> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const Conflict &) const = default;
};

/** A running connect flow on this computer. */
struct OAuthFlow : Record<OAuthFlowIdTag> {
    static constexpr std::string_view kType = "OAuthFlow";

    QString platform;
    QString stateToken;
    QString redirectUri; ///< loopback address
    OAuthFlowStatus status = OAuthFlowStatus::Starting;
    QDateTime startedAt;
    QDateTime expiresAt;
    std::optional<QString> errorMessage;
    std::optional<SocialAccountId> socialAccountId;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<OAuthFlow> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<OAuthFlow> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const OAuthFlow &) const = default;
};

/** The file of an asset in the local disk cache. */
struct AssetFile : Record<AssetFileIdTag> {
    static constexpr std::string_view kType = "AssetFile";

    AssetId assetId;
    QString path;
    qint64 sizeBytes = 0; ///< byte
    std::optional<QString> contentHash;
    FileState state = FileState::Missing;
    std::optional<QDateTime> lastUsedAt;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<AssetFile> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<AssetFile> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const AssetFile &) const = default;
};

/** A saved arrangement of the dock panels. */
struct PanelLayout : Record<PanelLayoutIdTag> {
    static constexpr std::string_view kType = "PanelLayout";

    QString name;
    QString geometry; ///< QMainWindow::saveGeometry, base64
    QString windowState; ///< QMainWindow::saveState, base64
    bool isDefault = false;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<PanelLayout> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<PanelLayout> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const PanelLayout &) const = default;
};

/** Saved filter and columns of a panel. */
struct SavedView : Record<SavedViewIdTag> {
    static constexpr std::string_view kType = "SavedView";

    UserId userId;
    QString panel;
    QString name;
    QJsonValue filters;
    bool isShared = false;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<SavedView> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<SavedView> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const SavedView &) const = default;
};

} // namespace campanile::api
