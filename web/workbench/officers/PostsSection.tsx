import { useQueryClient } from '@tanstack/react-query';
import type { OfficerWithPosts, Post } from '#modules/network/contract.ts';
import { Link } from 'react-router';
import { keys } from '../api/keys.ts';
import { closePost } from '../api/network.ts';
import { todayAtOffice } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { useMay } from '../session/permissions.ts';
import { DialogButton } from '../ui/DialogButton.tsx';
import { EndDialog } from '../ui/EndDialog.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';
import { useToast } from '../ui/use-toast.tsx';
import { AppointDialog } from './AppointDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { PostLine } from './PostLine.tsx';
import { postState } from './post-state.ts';

/** 岗位: what the officer is, was and will be. */
export function PostsSection({ officer }: { officer: OfficerWithPosts }) {
  const { delegation, officers } = useWords();
  const may = useMay();
  const appoint = may('postChange') && (
    <span className="button-row">
      <DialogButton
        words={officers.appoint}
        dialog={(close) => <AppointDialog officer={officer} close={close} />}
      />
      <DialogButton
        words={delegation.giveForOther}
        dialog={(close) => <HandOverDialog officer={officer} close={close} />}
      />
    </span>
  );
  return (
    <Section title={officers.posts} help={officers.postsHelp} extra={appoint}>
      {officer.posts.length === 0 && <p className="quiet">{officers.noPosts}</p>}
      <ul className="account-rows" aria-label={officers.postsOf(officer.name)}>
        {officer.posts.toReversed().map((post) => (
          <PostRow key={post.postId} post={post} />
        ))}
      </ul>
    </Section>
  );
}

function PostRow({ post }: { post: Post }) {
  const { officers } = useWords();
  const names = useNames();
  const may = useMay();
  const unit = names.unitShort(post.unitId);
  return (
    <li>
      <span>
        <strong>
          <Link to={linkTo.unit(post.unitId)}>{names.unit(post.unitId)}</Link>
        </strong>
        <PostLine post={post} />
      </span>
      {may('postChange') && postState(post, todayAtOffice()) !== 'past' && (
        <DialogButton
          words={officers.endPost}
          label={officers.endPostOf(post.title, unit)}
          dialog={(close) => <EndPostDialog post={post} unit={unit} close={close} />}
        />
      )}
    </li>
  );
}

function EndPostDialog({ post, unit, close }: { post: Post; unit: string; close: () => void }) {
  const { officers } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  return (
    <EndDialog
      name={`end-${post.postId}`}
      title={officers.endPost}
      lead={officers.endPostLead(post.title, unit)}
      submitWords={officers.endPost}
      send={(input, key) => closePost(post.postId, input, key)}
      onDone={() => {
        toast.done(officers.postEnded);
        void cache.invalidateQueries({ queryKey: keys.everyOfficer });
        close();
      }}
      onClose={close}
    />
  );
}
