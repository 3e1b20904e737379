// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/alteditor.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"
#include "views/directions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QToolButton>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLines = 3;

struct AltLimit {
    int most = -1;      ///< code points; -1 = none of the networks has a limit
    QString platform;
    QStringList all;    ///< "Mastodon: 1,500"
};

AltLimit limitOf(const Analysis &analysis)
{
    AltLimit limit;
    for (const TargetAnalysis &target : analysis.targets) {
        if (target.altMax < 0)
            continue;
        const QString line = u"%1: %2"_s.arg(networkName(target.platform), QLocale().toString(target.altMax));
        if (!limit.all.contains(line))
            limit.all.append(line);
        if (limit.most < 0 || target.altMax < limit.most) {
            limit.most = target.altMax;
            limit.platform = target.platform;
        }
    }
    return limit;
}

} // namespace

AltEditor::AltEditor(ComposerController &controller, QWidget *parent) : QWidget(parent), m_controller(controller)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X1, 0, ui::space::X1, 0);
    column->setSpacing(ui::space::LabelGap);
    auto *line = new QHBoxLayout;
    line->setSpacing(ui::space::X1);
    m_name = new QLabel(this);
    m_name->setFont(ui::fontOf(ui::TypeRole::Caption));
    m_name->setForegroundRole(QPalette::PlaceholderText);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_limit = new QLabel(this);
    m_limit->setFont(ui::fontOf(ui::TypeRole::Caption));
    m_remove = new QToolButton(this);
    m_remove->setIcon(ui::icon(u"trash-2"_s, ui::ColorRole::Muted));
    m_remove->setToolTip(tr("Remove from the post"));
    m_remove->setAccessibleName(tr("Remove from the post"));
    auto *close = new QToolButton(this);
    close->setIcon(ui::icon(u"check"_s, ui::ColorRole::Muted));
    close->setToolTip(tr("Done"));
    close->setAccessibleName(tr("Done with the description"));
    for (QToolButton *button : {m_remove, close})
        button->setIconSize({ui::room(ui::metric::IconSmall), ui::room(ui::metric::IconSmall)});
    line->addWidget(m_name, 1);
    line->addWidget(m_limit);
    line->addWidget(m_remove);
    line->addWidget(close);
    m_edit = new QPlainTextEdit(this);
    m_edit->setTabChangesFocus(true);
    followWriting(m_edit);
    m_edit->setPlaceholderText(tr("Describe it for people who cannot see it"));
    m_edit->setAccessibleName(tr("Description of the chosen picture"));
    m_edit->setFixedHeight(kLines * QFontMetrics(ui::fontOf(ui::TypeRole::Body)).lineSpacing() + ui::space::X6);
    column->addLayout(line);
    column->addWidget(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        showLimit();
        if (m_filling)
            return;
        m_controller.setAltText(m_use, m_edit->toPlainText());
        Q_EMIT edited();
    });
    connect(m_remove, &QToolButton::clicked, this, [this] { m_controller.removeMedia(m_use); });
    connect(close, &QToolButton::clicked, this, &AltEditor::closed);
}

void AltEditor::showMedia(const MediaFacts &media)
{
    const bool other = m_use != media.use;
    m_use = media.use;
    m_name->setText(media.fileName);
    // What is being typed is newer than what the cache said.
    if ((other || !m_edit->hasFocus()) && m_edit->toPlainText() != media.altText) {
        m_filling = true;
        m_edit->setPlainText(media.altText);
        m_filling = false;
    }
    refresh();
}

void AltEditor::refresh()
{
    m_edit->setReadOnly(!m_controller.canEdit());
    m_remove->setVisible(m_controller.canEdit());
    showLimit();
}

QString AltEditor::limitText() const
{
    return m_limit->text();
}

void AltEditor::showLimit()
{
    const AltLimit limit = limitOf(m_controller.analysis());
    const QString text = m_edit->toPlainText();
    qsizetype used = text.size();
    for (const QChar unit : text)
        used -= unit.isLowSurrogate() ? 1 : 0;
    const QString count = QLocale().toString(used);
    m_limit->setText(limit.most < 0 ? count : tr("%1 of %2 on %3").arg(count, QLocale().toString(limit.most), networkName(limit.platform)));
    m_limit->setToolTip(limit.all.join(u'\n'));
    m_edit->setAccessibleDescription(m_limit->text());
    const bool over = limit.most >= 0 && used > limit.most;
    m_limit->setForegroundRole(over ? QPalette::BrightText : QPalette::PlaceholderText);
}

} // namespace campanile::views::composer

#include "moc_alteditor.cpp"
