// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: the records of "Brand". Change the schema, not this file.
#pragma once

#include "api/record.h"

namespace campanile::api {

/** The brand of a workspace: name, mission, values, tone, logo and colours. */
struct BrandProfile : Record<BrandProfileIdTag> {
    static constexpr std::string_view kType = "BrandProfile";

    QString name;
    std::optional<QString> mission;
    QJsonValue brandValues;
    QJsonValue toneDescriptors;
    std::optional<QString> logoUrl;
    std::optional<AssetId> logoAssetId;
    QJsonObject colorPalette;
    qint64 profileVersion = 1; ///< editorial version, grows on every saved change; not the sync version
    bool isActive = true;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<BrandProfile> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<BrandProfile> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const BrandProfile &) const = default;
};

/** A rule the brand must respect, with severity and configuration. */
struct BrandGuardrail : Record<BrandGuardrailIdTag> {
    static constexpr std::string_view kType = "BrandGuardrail";

    BrandProfileId brandProfileId;
    GuardrailType type;
    GuardrailSeverity severity;
    QString name;
    std::optional<QString> description;
    QJsonValue ruleConfig;
    bool isActive = true;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<BrandGuardrail> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<BrandGuardrail> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const BrandGuardrail &) const = default;
};

/** A preferred, banned or replaced word. */
struct BrandVocabularyTerm : Record<BrandVocabularyTermIdTag> {
    static constexpr std::string_view kType = "BrandVocabularyTerm";

    BrandProfileId brandProfileId;
    VocabularyType type;
    QString term;
    std::optional<QString> replacement;
    std::optional<QString> context;
    bool isActive = true;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<BrandVocabularyTerm> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<BrandVocabularyTerm> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const BrandVocabularyTerm &) const = default;
};

/** A piece of brand identity: logo, font, colour scheme, image. */
struct BrandAsset : Record<BrandAssetIdTag> {
    static constexpr std::string_view kType = "BrandAsset";

    QString name;
    BrandAssetType assetType;
    QJsonValue assetData;
    std::optional<AssetId> assetId;
    QJsonObject metadata;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<BrandAsset> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<BrandAsset> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const BrandAsset &) const = default;
};

/** A request to rewrite text in the brand voice for one platform, with the changes and tone analysis. */
struct ContentRewrite : Record<ContentRewriteIdTag> {
    static constexpr std::string_view kType = "ContentRewrite";

    BrandProfileId brandProfileId;
    ContentPlatform platform;
    RewriteStatus status = RewriteStatus::Pending;
    std::optional<qint64> characterLimit;
    QJsonValue changes;
    QJsonValue toneAnalysis;
    std::optional<QString> rewrittenContent;
    std::optional<QString> errorMessage;
    std::optional<QDateTime> processedAt;
    QString originalContent;

    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */
    [[nodiscard]] static Result<ContentRewrite> fromJson(simdjson::dom::element element);
    [[nodiscard]] static Result<ContentRewrite> fromBody(QByteArrayView json);
    void toJson(JsonWriter &writer) const;
    [[nodiscard]] QByteArray toBody() const;
    bool operator==(const ContentRewrite &) const = default;
};

} // namespace campanile::api
