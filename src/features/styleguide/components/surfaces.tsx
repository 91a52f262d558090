import { Compass } from "lucide-react";
import { AutosaveStatusText } from "@/components/ui/autosave-status";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { Notice } from "@/components/ui/notice";
import { ProgressLine } from "@/components/ui/progress-line";
import { Sheet, SheetContent, SheetTrigger } from "@/components/ui/sheet";
import {
  Skeleton,
  SkeletonGroup,
  SkeletonText,
} from "@/components/ui/skeleton";
import { Tab, Tabs, TabsList, TabsPanel } from "@/components/ui/tabs";
import { TierBadge } from "@/components/ui/tier-badge";
import { toasts } from "@/lib/toasts";
import { TIERS } from "../samples";
import { Row, Shelf, useSamples } from "./shelf";

const NOTICES = ["info", "success", "warning", "danger"] as const;
const STATUSES = [
  "saving",
  "saved",
  "offline",
  "restored",
  "conflict",
  "error",
] as const;
const nothing = () => undefined;
const resolved = () => Promise.resolve();

/** What holds other things, what waits, what floats. */
export function Surfaces() {
  return (
    <>
      <Notices />
      <Waiting />
      <Lists />
      <Floating />
    </>
  );
}

function Notices() {
  const words = useSamples();
  return (
    <Shelf name="notices">
      {NOTICES.map((tone) => (
        <Notice
          key={tone}
          tone={tone}
          title={words.short}
          action={<Button size="sm">{words.one}</Button>}
        >
          {words.sentence}
        </Notice>
      ))}
      <EmptyState
        icon={<Compass />}
        title={words.empty}
        action={<Button variant="primary">{words.one}</Button>}
      >
        {words.sentence}
      </EmptyState>
    </Shelf>
  );
}

function Waiting() {
  const words = useSamples();
  const handlers = {
    flush: resolved,
    keepMine: resolved,
    takeTheirs: nothing,
  };
  return (
    <Shelf name="waiting">
      <ProgressLine label={words.sentence} value={3} max={8} />
      <ProgressLine
        label={words.loading}
        action={<Button size="sm">{words.one}</Button>}
      />
      {STATUSES.map((status) => (
        <AutosaveStatusText key={status} autosave={{ status, ...handlers }} />
      ))}
      <SkeletonGroup className="flex flex-col gap-3">
        <Skeleton className="h-6 w-1/2" />
        <SkeletonText />
      </SkeletonGroup>
    </Shelf>
  );
}

function Lists() {
  const words = useSamples();
  return (
    <Shelf name="lists">
      <Card>
        <TierBadge tier="great" />
        <p className="font-heading text-lg">{words.long}</p>
        <p className="text-quiet">{words.sentence}</p>
      </Card>
      <table className="w-full text-left">
        <caption className="sr-only">{words.lists}</caption>
        <tbody>
          {TIERS.map((tier) => (
            <tr key={tier} className="border-t border-line">
              <th scope="row" className="py-2 pr-4 font-normal">
                <TierBadge tier={tier} />
              </th>
              <td className="py-2 text-quiet">{words.long}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Tabs defaultValue="one">
        <TabsList aria-label={words.lists}>
          <Tab value="one">{words.one}</Tab>
          <Tab value="two">{words.two}</Tab>
          <Tab value="three" disabled>
            {words.disabled}
          </Tab>
        </TabsList>
        <TabsPanel value="one" className="pt-3">
          {words.sentence}
        </TabsPanel>
        <TabsPanel value="two" className="pt-3">
          {words.long}
        </TabsPanel>
      </Tabs>
      <Disclosure summary={words.long}>{words.sentence}</Disclosure>
      <Disclosure summary={words.short} isInitiallyOpen>
        {words.sentence}
      </Disclosure>
      <LoadMore
        shown={20}
        total={85}
        hasMore
        isLoading={false}
        onMore={nothing}
      />
    </Shelf>
  );
}

function Floating() {
  const words = useSamples();
  return (
    <Shelf name="overlays">
      <Row>
        <Dialog>
          <DialogTrigger render={<Button>{words.one}</Button>} />
          <DialogContent
            title={words.short}
            description={words.sentence}
            footer={<Button variant="primary">{words.one}</Button>}
          />
        </Dialog>
        <Sheet>
          <SheetTrigger render={<Button>{words.two}</Button>} />
          <SheetContent title={words.short}>{words.sentence}</SheetContent>
        </Sheet>
        <Menu>
          <MenuTrigger render={<Button>{words.three}</Button>} />
          <MenuContent align="start">
            <MenuItem>{words.one}</MenuItem>
            <MenuItem disabled>{words.disabled}</MenuItem>
          </MenuContent>
        </Menu>
        <Button
          onClick={() =>
            toasts.showUndoable({ title: words.long, undo: nothing })
          }
        >
          {words.short}
        </Button>
      </Row>
    </Shelf>
  );
}
