// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/linkfield.h"

#include "app/domain/utm.h"
#include "ui/kit/forms.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QUrl>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

const QStringList &utmKeys()
{
    static const QStringList keys{u"source"_s, u"medium"_s, u"campaign"_s, u"term"_s, u"content"_s};
    return keys;
}

} // namespace

LinkField::LinkField(ComposerController &controller, QWidget *parent) : QWidget(parent), m_controller(controller)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    m_link = new QLineEdit(this);
    m_link->setPlaceholderText(u"https://"_s);
    m_link->setLayoutDirection(Qt::LeftToRight);
    m_linkRow = new ui::FormRow(tr("Link"), m_link, {}, this);
    column->addWidget(m_linkRow);
    buildParameters();
    column->addWidget(m_utm);
    connect(m_link, &QLineEdit::textEdited, this, &LinkField::linkEdited);
    connect(m_link, &QLineEdit::editingFinished, this, &LinkField::completeLink);
}

void LinkField::buildParameters()
{
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
        caption->setForegroundRole(QPalette::PlaceholderText);
        caption->setBuddy(field);
        field->setAccessibleName(tr("Link parameter: %1").arg(names.at(i)));
        field->setToolTip(u"utm_"_s + utmKeys().at(i));
        field->setMinimumWidth(2 * ui::space::X8);
        // The last one has a line of its own.
        const int columns = i == names.size() - 1 ? 2 : 1;
        grid->addWidget(caption, i / 2 * 2, i % 2, 1, columns);
        grid->addWidget(field, i / 2 * 2 + 1, i % 2, 1, columns);
        connect(field, &QLineEdit::textEdited, this, &LinkField::linkEdited);
        m_fields.append(field);
    }
}

void LinkField::refresh()
{
    const PostFacts &facts = m_controller.facts();
    const bool can = m_controller.canEdit();
    if (!m_link->hasFocus() && m_link->text() != facts.linkUrl)
        m_link->setText(facts.linkUrl);
    m_link->setReadOnly(!can);
    for (int i = 0; i < m_fields.size(); ++i) {
        const QString value = facts.utm.value(utmKeys().at(i)).toString();
        if (!m_fields.at(i)->hasFocus() && m_fields.at(i)->text() != value)
            m_fields.at(i)->setText(value);
        m_fields.at(i)->setReadOnly(!can);
    }
    showLink();
}

void LinkField::linkEdited()
{
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

/** "example.org/shop" is what people write, and what browsers show. */
void LinkField::completeLink()
{
    const QString link = m_link->text().trimmed();
    const QString whole = u"https://"_s + link;
    if (m_link->isReadOnly() || link.contains(u"://"_s) || !QUrl(whole).host().contains(u'.') || !domain::withUtm(whole, {}))
        return;
    m_link->setText(whole);
    linkEdited();
}

void LinkField::showLink()
{
    const PostFacts &facts = m_controller.facts();
    m_utm->setVisible(!facts.linkUrl.isEmpty());
    m_linkRow->setError({});
    m_linkRow->setAdvice({});
    if (facts.linkUrl.isEmpty()) {
        m_link->setToolTip({});
        return;
    }
    const domain::Utm utm = domain::Utm::fromMap(facts.utm.toVariantMap());
    const auto whole = domain::withUtm(facts.linkUrl, utm);
    if (!whole) {
        m_linkRow->setError(tr("This is not a complete web address."));
        return;
    }
    const QStringList advice = domain::utmAdvice(utm);
    if (advice.contains(u"upperCase"_s) || advice.contains(u"space"_s))
        m_linkRow->setAdvice(tr("Reports tell capitals apart and split at spaces: use lower case and hyphens."));
    else if (advice.contains(u"sourceMissing"_s) || advice.contains(u"mediumMissing"_s) || advice.contains(u"campaignMissing"_s))
        m_linkRow->setAdvice(tr("Reports need source, medium and campaign name together."));
    m_link->setToolTip(*whole);
    const QString goesOut = tr("Goes out as %1").arg(*whole);
    m_link->setAccessibleDescription(m_linkRow->advice().isEmpty() ? goesOut : m_linkRow->advice() + u' ' + goesOut);
}

} // namespace campanile::views::composer

#include "moc_linkfield.cpp"
