// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/detailsbox.h"

#include "app/services/workspaceservice.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/popover.h"
#include "ui/theme/theme.h"
#include "ui/kit/flowlayout.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStringListModel>

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {
const QString kNewCampaign = QStringLiteral("new");
}

DetailsBox::DetailsBox(ComposerController &controller, const PanelDeps &deps, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_deps(deps), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(ui::space::X3);
    m_grid->setVerticalSpacing(ui::space::X3);
    m_labelRow = buildLabels();
    m_campaignRow = buildCampaign();
    m_isWide = false;
    arrange();
    refresh();
}

QWidget *DetailsBox::buildLabels()
{
    auto *host = new QWidget(this);
    auto *column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X1);
    m_label = new QLineEdit(host);
    m_label->setPlaceholderText(tr("Add a label"));
    m_completer = new QCompleter(this);
    m_completer->setModel(new QStringListModel(m_completer));
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_label->setCompleter(m_completer);
    column->addWidget(new ui::FormRow(tr("Labels"), m_label, {}, host));
    m_labelHost = new QWidget(host);
    ui::growDown(m_labelHost);
    m_labels = new ui::FlowLayout(ui::space::X1, m_labelHost);
    column->addWidget(m_labelHost);
    column->addStretch(1);
    connect(m_label, &QLineEdit::returnPressed, this, [this] {
        m_controller.setTag(m_label->text(), true);
        m_label->clear();
    });
    readKnownLabels();
    return host;
}

QWidget *DetailsBox::buildCampaign()
{
    auto *host = new QWidget(this);
    auto *column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    m_campaign = new QComboBox(host);
    m_campaign->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(new ui::FormRow(tr("Campaign"), m_campaign, {}, host));
    column->addStretch(1);
    connect(m_campaign, &QComboBox::activated, this, [this] {
        const QString id = m_campaign->currentData().toString();
        if (id == kNewCampaign)
            return askCampaign();
        m_controller.patch({{u"campaignId"_s, id.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(id)}});
    });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_deps.campaigns, signal, this, &DetailsBox::fillCampaigns);
    connect(&m_deps.campaigns, &QAbstractItemModel::dataChanged, this, &DetailsBox::fillCampaigns);
    return host;
}

/** Side by side where there is room. */
void DetailsBox::arrange()
{
    const bool wide = width() >= ui::metric::OneColumnBelow;
    if (wide == m_isWide && m_grid->count() > 0)
        return;
    m_isWide = wide;
    m_grid->removeWidget(m_labelRow);
    m_grid->removeWidget(m_campaignRow);
    m_grid->addWidget(m_labelRow, 0, 0);
    m_grid->addWidget(m_campaignRow, wide ? 0 : 1, wide ? 1 : 0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, wide ? 1 : 0);
}

void DetailsBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
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
    const bool can = m_controller.canEdit();
    m_label->setVisible(can);
    m_campaign->setEnabled(can);
    // Where nothing can be added, what is empty says nothing.
    m_labelRow->setVisible(can || !m_controller.facts().tags.isEmpty());
    m_campaignRow->setVisible(can || !m_controller.facts().campaign.isNull());
    // Two rows of nothing would still keep their distance from each other and from what follows.
    setVisible(!m_labelRow->isHidden() || !m_campaignRow->isHidden());
    fillLabels();
    fillCampaigns();
}

void DetailsBox::fillLabels()
{
    QStringList tags = m_controller.facts().tags;
    tags.sort(Qt::CaseInsensitive);
    m_labelHost->setVisible(!tags.isEmpty());
    const bool can = m_controller.canEdit();
    if (tags == m_shownLabels && m_labels->count() == tags.size() && can == m_shownWritable)
        return;
    m_shownLabels = tags;
    m_shownWritable = can;
    m_labels->clear();
    for (const QString &tag : std::as_const(tags)) {
        if (!can) {
            auto *chip = new ui::Chip({tag, u"tag"_s, ui::Tone::Accent}, m_labelHost);
            m_labels->addWidget(chip);
            chip->show();
            continue;
        }
        auto *chip = new ui::FilterChip(tag, u"tag"_s, m_labelHost);
        chip->setChecked(true);
        chip->setAccessibleName(tr("Remove label %1").arg(tag));
        connect(chip, &QAbstractButton::clicked, this, [this, tag] { m_controller.setTag(tag, false); });
        m_labels->addWidget(chip);
        chip->show();
    }
    m_labelHost->updateGeometry();
}

void DetailsBox::askCampaign()
{
    fillCampaigns(); // the box goes back to what the post has
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    auto *name = new QLineEdit(content);
    name->setMaxLength(200);
    auto *row = new ui::FormRow(tr("Name of the campaign"), name, {}, content);
    column->addWidget(row);
    QPushButton *make = ui::primaryButton(tr("Create"), content);
    column->addWidget(make, 0, Qt::AlignTrailing);
    content->setMinimumWidth(m_campaign->width());
    auto *popover = new ui::Popover(content, this);
    const auto take = [this, name, row, popover] {
        if (name->text().trimmed().isEmpty())
            return row->setError(tr("A campaign needs a name."));
        m_deps.workspace.create(u"Campaign"_s, 'c', {{u"name"_s, name->text().trimmed()}}, this, [this, post = m_controller.post()](const Result<RecordId> &made) {
            if (!made)
                Q_EMIT m_controller.failed(made.error());
            else if (post == m_controller.post())
                m_controller.patch({{u"campaignId"_s, made->toString()}});
        });
        popover->close();
    };
    connect(make, &QPushButton::clicked, this, take);
    connect(name, &QLineEdit::returnPressed, this, take);
    popover->openAt(m_campaign);
    name->setFocus();
}

void DetailsBox::fillCampaigns()
{
    const QSignalBlocker quiet(m_campaign);
    const QList<models::CampaignRow> &rows = m_deps.campaigns.rows();
    const bool mayMake = m_deps.context.can(Permission::EditCampaigns);
    bool same = m_campaign->count() == rows.size() + 1 + int(mayMake);
    for (int i = 0; same && i < rows.size(); ++i)
        same = m_campaign->itemText(i + 1) == rows.at(i).name && m_campaign->itemData(i + 1).toString() == rows.at(i).id.toString();
    if (!same) {
        m_campaign->clear();
        m_campaign->addItem(tr("None"), QString());
        for (const models::CampaignRow &row : rows)
            m_campaign->addItem(row.name, row.id.toString());
        if (mayMake)
            m_campaign->addItem(tr("New campaign…"), kNewCampaign);
    }
    const RecordId campaign = m_controller.facts().campaign;
    m_campaign->setCurrentIndex(campaign.isNull() ? 0 : m_campaign->findData(campaign.toString()));
}

} // namespace campanile::views::composer

#include "moc_detailsbox.cpp"
