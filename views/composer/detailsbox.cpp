// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/detailsbox.h"

#include "app/domain/utm.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/theme/theme.h"
#include "views/composer/flowlayout.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringListModel>

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

const QStringList &utmKeys()
{
    static const QStringList keys{u"source"_s, u"medium"_s, u"campaign"_s, u"term"_s, u"content"_s};
    return keys;
}

} // namespace

DetailsBox::DetailsBox(ComposerController &controller, const PanelDeps &deps, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_deps(deps)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X3);
    buildLink();
    buildLabels();
    m_campaign = new QComboBox(this);
    m_campaign->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(new ui::FormRow(tr("Campaign"), m_campaign, {}, this));
    connect(m_campaign, &QComboBox::activated, this, [this] {
        const QString id = m_campaign->currentData().toString();
        m_controller.patch({{u"campaignId"_s, id.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(id)}});
    });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&deps.campaigns, signal, this, &DetailsBox::fillCampaigns);
    connect(&deps.campaigns, &QAbstractItemModel::dataChanged, this, &DetailsBox::fillCampaigns);
    refresh();
}

void DetailsBox::buildLink()
{
    m_link = new QLineEdit(this);
    m_link->setPlaceholderText(u"https://"_s);
    m_link->setLayoutDirection(Qt::LeftToRight);
    m_linkRow = new ui::FormRow(tr("Link"), m_link, {}, this);
    layout()->addWidget(m_linkRow);
    m_utm = new QWidget(this);
    auto *grid = new QGridLayout(m_utm);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(ui::space::X2);
    grid->setVerticalSpacing(ui::space::X1);
    const QStringList names{tr("Source"), tr("Medium"), tr("Campaign name"), tr("Term"), tr("Content")};
    for (int i = 0; i < names.size(); ++i) {
        auto *field = new QLineEdit(m_utm);
        auto *caption = new QLabel(names.at(i), m_utm);
        caption->setFont(ui::fontOf(ui::TypeRole::Caption));
        caption->setBuddy(field);
        field->setAccessibleName(tr("Link parameter: %1").arg(names.at(i)));
        field->setToolTip(u"utm_"_s + utmKeys().at(i));
        // The last one has a line of its own.
        const int columns = i == names.size() - 1 ? 2 : 1;
        grid->addWidget(caption, i / 2 * 2, i % 2, 1, columns);
        grid->addWidget(field, i / 2 * 2 + 1, i % 2, 1, columns);
        connect(field, &QLineEdit::textEdited, this, &DetailsBox::linkEdited);
        m_fields.append(field);
    }
    layout()->addWidget(m_utm);
    connect(m_link, &QLineEdit::textEdited, this, &DetailsBox::linkEdited);
}

void DetailsBox::buildLabels()
{
    m_label = new QLineEdit(this);
    m_label->setPlaceholderText(tr("Add a label and press Enter"));
    m_completer = new QCompleter(this);
    m_completer->setModel(new QStringListModel(m_completer));
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_label->setCompleter(m_completer);
    layout()->addWidget(new ui::FormRow(tr("Labels"), m_label, {}, this));
    m_labelHost = new QWidget(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_labelHost->setSizePolicy(policy);
    m_labels = new FlowLayout(ui::space::X1, m_labelHost);
    layout()->addWidget(m_labelHost);
    connect(m_label, &QLineEdit::returnPressed, this, [this] {
        m_controller.setTag(m_label->text(), true);
        m_label->clear();
    });
    readKnownLabels();
}

void DetailsBox::readKnownLabels()
{
    // Labels have no table of their own: the ones of the newest posts are what a person is likely to use again.
    m_deps.store.read(
        this,
        [](store::Reader &reader) -> Result<QStringList> {
            store::Query query;
            query.type = u"Post"_s;
            query.orderBy = u"createdAt"_s;
            query.descending = true;
            query.limit = 500;
            const auto page = reader.query(query);
            if (!page)
                return page.error();
            QSet<QString> labels;
            for (const store::Record &record : page->rows) {
                const QStringList own = record.object().value(u"tags"_s).toObject().keys();
                labels.unite(QSet<QString>(own.begin(), own.end()));
            }
            QStringList list(labels.begin(), labels.end());
            list.sort(Qt::CaseInsensitive);
            return list;
        },
        [this](const Result<QStringList> &labels) {
            if (labels)
                static_cast<QStringListModel *>(m_completer->model())->setStringList(*labels);
        });
}

void DetailsBox::refresh()
{
    const PostFacts &facts = m_controller.facts();
    const bool can = m_controller.canEdit();
    m_filling = true;
    if (!m_link->hasFocus())
        m_link->setText(facts.linkUrl);
    m_link->setReadOnly(!can);
    for (int i = 0; i < m_fields.size(); ++i) {
        if (!m_fields.at(i)->hasFocus())
            m_fields.at(i)->setText(facts.utm.value(utmKeys().at(i)).toString());
        m_fields.at(i)->setReadOnly(!can);
    }
    m_label->setEnabled(can);
    m_campaign->setEnabled(can);
    m_filling = false;
    showLink();
    fillLabels();
    fillCampaigns();
}

void DetailsBox::linkEdited()
{
    if (m_filling)
        return;
    QJsonObject utm;
    for (int i = 0; i < m_fields.size(); ++i) {
        if (!m_fields.at(i)->text().isEmpty())
            utm.insert(utmKeys().at(i), m_fields.at(i)->text());
    }
    const QString link = m_link->text().trimmed();
    m_controller.patch({{u"linkUrl"_s, link.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(link)},
                        {u"utm"_s, utm.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(utm)}});
    showLink();
}

void DetailsBox::showLink()
{
    const PostFacts &facts = m_controller.facts();
    m_utm->setVisible(!facts.linkUrl.isEmpty());
    if (facts.linkUrl.isEmpty()) {
        m_linkRow->setError({});
        m_link->setToolTip({});
        return;
    }
    const domain::Utm utm = domain::Utm::fromMap(facts.utm.toVariantMap());
    const auto whole = domain::withUtm(facts.linkUrl, utm);
    if (!whole) {
        m_linkRow->setError(tr("This is not a complete web address."));
        return;
    }
    m_linkRow->setError({});
    const QStringList advice = domain::utmAdvice(utm);
    if (advice.contains(u"upperCase"_s) || advice.contains(u"space"_s))
        m_linkRow->setError(tr("Reports tell capitals apart and split at spaces: use lower case and hyphens."));
    else if (advice.contains(u"sourceMissing"_s) || advice.contains(u"mediumMissing"_s) || advice.contains(u"campaignMissing"_s))
        m_linkRow->setError(tr("Reports need source, medium and campaign name together."));
    m_link->setToolTip(*whole);
    m_link->setAccessibleDescription(tr("Goes out as %1").arg(*whole));
}

void DetailsBox::fillLabels()
{
    QStringList tags = m_controller.facts().tags;
    tags.sort(Qt::CaseInsensitive);
    m_labelHost->setVisible(!tags.isEmpty());
    if (tags == m_shownLabels && m_labels->count() == tags.size())
        return;
    m_shownLabels = tags;
    m_labels->clear();
    for (const QString &tag : std::as_const(tags)) {
        auto *chip = new ui::FilterChip(tag, u"tag"_s, m_labelHost);
        chip->setChecked(true);
        chip->setAccessibleName(tr("Remove label %1").arg(tag));
        connect(chip, &QAbstractButton::clicked, this, [this, tag] { m_controller.setTag(tag, false); });
        m_labels->addWidget(chip);
        chip->show();
    }
    m_labelHost->updateGeometry();
}

void DetailsBox::fillCampaigns()
{
    const QSignalBlocker quiet(m_campaign);
    m_campaign->clear();
    m_campaign->addItem(tr("None"), QString());
    for (const models::CampaignRow &row : m_deps.campaigns.rows())
        m_campaign->addItem(row.name, row.id.toString());
    const RecordId campaign = m_controller.facts().campaign;
    m_campaign->setCurrentIndex(campaign.isNull() ? 0 : m_campaign->findData(campaign.toString()));
}

} // namespace campanile::views::composer

#include "moc_detailsbox.cpp"
