import type { DocumentDraft } from '#modules/matters/documents/document.contract.ts';
import { useWords } from '../i18n/index.tsx';

/** A draft as it will read; how it breaks into pages is seen in the file. */
export function DraftPaper({ draft }: { draft: DocumentDraft }) {
  const { documents: t } = useWords();
  return (
    <section className="draft-paper" aria-label={t.draft} lang="zh-CN">
      <p className="draft-mark">{t.draft}</p>
      {draft.form === 'letter' && <p className="draft-unit">{draft.unit}</p>}
      <h3>{draft.title}</h3>
      {draft.blocks.map((block, place) => (
        <Block key={place} block={block} />
      ))}
    </section>
  );
}

function Block({ block }: { block: DocumentDraft['blocks'][number] }) {
  switch (block.block) {
    case 'addressee':
    case 'paragraph':
      return <p className={block.block === 'paragraph' ? 'draft-text' : undefined}>{block.text}</p>;
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'quotation':
      return (
        <blockquote>
          <strong>{block.article}</strong> {block.words}
        </blockquote>
      );
    case 'table':
      return <DraftTable rows={block.rows} />;
    case 'enclosures':
    case 'signatures': {
      const lines = block.block === 'enclosures' ? block.items : block.lines;
      return (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      );
    }
    case 'sealing':
      return (
        <p className="draft-seal">
          {block.unit}
          <br />
          {block.day}
        </p>
      );
  }
}

type Rows = Extract<DocumentDraft['blocks'][number], { block: 'table' }>['rows'];

function DraftTable({ rows }: { rows: Rows }) {
  return (
    <table>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map(({ text, heading, columns }, place) =>
              heading === true ? (
                <th key={place} scope="row" colSpan={columns}>
                  {text}
                </th>
              ) : (
                <td key={place} colSpan={columns}>
                  {text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
